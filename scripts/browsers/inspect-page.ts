/**
 * Runs on a page. Returns what is wrong with its layout: it is wider than the window, its font is missing, lines are not
 * equally far apart, or a text does not begin where its direction says. It must not use anything from outside.
 */
export async function inspectPage(): Promise<string[]> {
  await document.fonts.ready;
  const root = document.documentElement;
  const found: string[] = [];
  const nameOf = (element: Element) =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${element.textContent.trim().slice(0, 30)}`;

  if (root.scrollWidth > innerWidth)
    found.push(`it is ${root.scrollWidth} pixels wide in a window of ${innerWidth}`);

  const context = document.createElement('canvas').getContext('2d');
  if (context) {
    context.font = `40px ${getComputedStyle(document.body).fontFamily}`;
    const widthOf = (text: string) => context.measureText(text).width;
    // Boxes in the place of letters are equally wide.
    if (widthOf('iiii') === widthOf('mmmm')) found.push('it has no font for Latin letters');
  }
  const own = Array.from(document.fonts).find(({ family }) => /^["']?V["']?$/.test(family));
  // A page with a script shows words that a subset would lack, so it has the fonts of the system.
  const hasOwn = document.querySelector('script:not([type])') === null;
  if (root.dir === 'rtl' && hasOwn && own?.status !== 'loaded')
    found.push(`its font is ${own?.status ?? 'missing'}`);

  for (const paragraph of document.querySelectorAll('.text p')) {
    const parts = Array.from(paragraph.children);
    if (parts.length === 0 || parts.some(({ tagName }) => tagName !== 'BR')) continue;
    const { height } = paragraph.getBoundingClientRect();
    const lines = height / parseFloat(getComputedStyle(paragraph).lineHeight);
    if (Math.abs(lines - Math.round(lines)) > 0.1)
      found.push(`its lines are not equally far apart: ${nameOf(paragraph)}`);
  }

  const isScrolled = (element: Element | null): boolean =>
    element !== null &&
    (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) ||
      isScrolled(element.parentElement));
  for (const element of document.querySelectorAll('body *')) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const isShown =
      box.width > 0 && box.height > 0 && box.bottom > 0 && style.visibility !== 'hidden';
    if (!isShown || element.closest('svg')) continue;
    const isOutside = box.right > innerWidth + 1 || box.left < -1;
    if (isOutside && !isScrolled(element)) found.push(`it leaves the window: ${nameOf(element)}`);
    const text = Array.from(element.childNodes).find(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
    const isBlock = /^(?:block|list-item|table-cell)$/.test(style.display);
    const hasMark =
      element.tagName === 'SUMMARY' || getComputedStyle(element, '::before').content !== 'none';
    if (
      !text ||
      !isBlock ||
      hasMark ||
      !/^(?:start|left|right|-webkit-auto)$/.test(style.textAlign)
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(element);
    const rects = Array.from(range.getClientRects()).filter(
      ({ width, height }) => width > 0 && height > 0,
    );
    const top = Math.min(...rects.map((rect) => rect.top));
    const line = rects.filter((rect) => rect.top < top + Math.min(rect.height, 12));
    if (line.length === 0) continue;
    const side = (name: 'Left' | 'Right') =>
      parseFloat(style[`padding${name}`]) + parseFloat(style[`border${name}Width`]);
    const gap =
      style.direction === 'rtl'
        ? box.right - side('Right') - Math.max(...line.map(({ right }) => right))
        : Math.min(...line.map(({ left }) => left)) - box.left - side('Left');
    if (Math.abs(gap - parseFloat(style.textIndent)) > 3 && !isScrolled(element))
      found.push(`it begins ${Math.round(gap)} pixels from its side: ${nameOf(element)}`);
  }
  return found;
}
