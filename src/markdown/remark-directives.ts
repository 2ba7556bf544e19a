import type { Root } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import type { Properties } from 'hast';
import type {} from 'mdast-util-to-hast';
import { closestMatch } from 'leven';
import { visit } from '../text/visit.ts';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { directionOf, refuseLanguageTag } from '../domain/language-tag.ts';
import { signatoriesName, signatoryOrders } from '../domain/signatories.ts';
import { containerNames, type ContainerName } from './remark-directive-syntax.ts';
import { reportError } from './report.ts';
import { lastLineOf, partOf, sourceOf } from './source-text.ts';

/** The HTML element and role of each container, and the attributes that it takes. */
const containers: Record<
  ContainerName,
  { tag: string; role?: string; attributes: readonly string[] }
> = {
  quote: { tag: 'figure', attributes: ['cite'] },
  // No landmark roles: a text may have several of each, and the name of a landmark has to be unique.
  demands: { tag: 'div', role: 'group', attributes: [] },
  signatories: { tag: 'div', role: 'group', attributes: ['file', 'order'] },
  note: { tag: 'div', role: 'note', attributes: [] },
};

/**
 * Gives directives their elements. Reports an unknown name or attribute, a label (it would not be shown), and a container that
 * is never closed.
 */
export function remarkDirectives() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if (node.type === 'containerDirective') container(node, file);
      else if (node.type === 'textDirective') lang(node, file);
    });
  };
}

function container(node: ContainerDirective, file: VFile): void {
  const name = containerNames.find((known) => known === node.name);
  if (name === undefined) {
    const meant = closestMatch(node.name, containerNames, { maxDistance: 2 });
    reportError(
      file,
      node,
      'unknown-directive',
      `there is no directive :::${node.name}; ${meant ? `did you mean :::${meant}? If not,` : `write one of ${containerNames.map((known) => `:::${known}`).join(', ')}, or`} write \\:::${node.name} to show it as text`,
    );
    return;
  }
  const { tag, role, attributes } = containers[name];
  refuseAttributes(node, attributes, `:::${name}`, file);
  const label = node.children.find(
    (child) => child.type === 'paragraph' && child.data?.directiveLabel,
  );
  if (label) {
    reportError(
      file,
      label,
      'directive-label',
      `:::${name} takes no [label]; write these words inside it, on a line of their own`,
    );
  }
  if (!isClosed(node, file)) {
    reportError(
      file,
      node,
      'open-directive',
      `:::${name} is never closed; end it with a line of ${fence(node, file)}. If it is inside another directive, write more colons on the outer one`,
    );
  }
  if (name === 'signatories') refuseList(node, file);
  const hProperties: Properties = { className: [name], ...(role !== undefined && { role }) };
  if (name === 'quote') hProperties['dataCite'] = node.attributes?.['cite'];
  node.data = { ...node.data, hName: tag, hProperties };
}

/** Reports what is wrong with the list that a `:::signatories` shows. */
function refuseList(node: ContainerDirective, file: VFile): void {
  const { file: name, order } = node.attributes ?? {};
  const report = (attribute: string, message: string) => {
    reportError(file, attributePlace(node, attribute, file), 'signatories', message);
  };
  if (name === undefined || name === null) {
    if (order !== undefined)
      report('order', 'order is about the names of a file; write {file="…"} too, or remove it');
    return;
  }
  if (!signatoriesName.test(name))
    report(
      'file',
      `"${name}" is not a valid name of a list; put the file in this folder, and write only its name: a-z, 0-9 and "-", then .csv`,
    );
  if (order !== undefined && !signatoryOrders.some((known) => known === order))
    report('order', `there is no order "${order ?? ''}"; write ${signatoryOrders.join(' or ')}`);
  if (node.children.length > 0)
    report(
      'file',
      'the names of this file replace the words inside :::signatories; move the words above or below it, or remove {file="…"}',
    );
}

function lang(node: TextDirective, file: VFile): void {
  refuseAttributes(node, ['tag'], ':lang[…]', file);
  const tag = node.attributes?.['tag'];
  const refusal = tag
    ? refuseLanguageTag(tag)
    : 'write it, as in :lang[Amnesty International]{tag=en}';
  if (refusal !== undefined || !tag) {
    reportError(
      file,
      node,
      'language-tag',
      tag
        ? `the language of :lang[…] is wrong: ${refusal ?? ''}`
        : `:lang[…] has no language; ${refusal ?? ''}`,
    );
    return;
  }
  const hProperties: Properties = { lang: tag, dir: directionOf(tag) };
  node.data = { ...node.data, hName: 'bdi', hProperties };
}

function refuseAttributes(
  node: ContainerDirective | TextDirective,
  known: readonly string[],
  name: string,
  file: VFile,
): void {
  for (const attribute of Object.keys(node.attributes ?? {})) {
    if (known.includes(attribute)) continue;
    const remedy =
      known.length > 0
        ? `write ${known.map((key) => `{${key}="…"}`).join(', ')}, or remove it`
        : 'remove it';
    reportError(
      file,
      attributePlace(node, attribute, file),
      'unknown-attribute',
      `${name} has no attribute "${attribute}"; ${remedy}`,
    );
  }
}

/** Returns the place of an attribute in the `{…}` of a directive. */
function attributePlace(
  node: ContainerDirective | TextDirective,
  attribute: string,
  file: VFile,
): Node {
  const [source = ''] =
    node.type === 'containerDirective' ? sourceOf(node, file).split('\n') : [sourceOf(node, file)];
  const braces = source.lastIndexOf('{');
  const sign = { id: '#', class: '.' }[attribute];
  const index = Math.max(
    source.indexOf(attribute, braces),
    source.indexOf(sign ?? attribute, braces),
  );
  return index < 0 ? node : partOf(node, file, index, attribute.length);
}

/** Returns the colons that open a container. */
function fence(node: ContainerDirective, file: VFile): string {
  return /^:+/.exec(sourceOf(node, file))?.[0] ?? ':::';
}

function isClosed(node: ContainerDirective, file: VFile): boolean {
  const last = lastLineOf(sourceOf(node, file)) ?? '';
  return /^:{3,}$/.test(last) && last.length >= fence(node, file).length;
}
