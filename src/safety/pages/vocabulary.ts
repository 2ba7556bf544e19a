/** What a page may have: each element and each attribute by its use. Everything else stops a build. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements of HTML: text, lists, tables, pictures, forms. Not those that are never shown without a script. */
const html = words(`
  html head body title meta link style script
  address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4
  h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary ul
  a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd mark nobr q rb rp rt rtc ruby s samp small span
  strike strong sub sup time tt u var wbr
  caption col colgroup table tbody td tfoot th thead tr
  area audio embed figure iframe img map object picture source track video
  button datalist input label meter optgroup option output progress select textarea`);

/** Elements of SVG: shapes, text, colours, filters, animations. Not scripts, metadata and foreign content. */
const svg = words(`
  svg g defs symbol use image switch a title desc style view path rect circle ellipse line polyline polygon
  text tspan textpath marker pattern mask clippath lineargradient radialgradient stop filter
  feblend fecolormatrix fecomponenttransfer fecomposite feconvolvematrix fediffuselighting fedisplacementmap fedistantlight
  fedropshadow feflood fefunca fefuncb fefuncg fefuncr fegaussianblur feimage femerge femergenode femorphology feoffset
  fepointlight fespecularlighting fespotlight fetile feturbulence animate animatemotion animatetransform set mpath`);

/** Elements of MathML Core, and the source of a formula in another notation. */
const math = words(`
  math annotation merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle
  msub msubsup msup mtable mtd mtext mtr munder munderover none semantics menclose mfenced`);

export const elements = { html, svg, math } as const;

/** Attributes whose URL a browser loads, on any element. */
export const loading = words('src poster background data lowsrc dynsrc action formaction manifest');

/** Attributes with URLs that readers or machines follow. */
export const linking = words('href xlinkhref cite longdesc itemid resource about content');

/** Attributes of CSS. */
export const styling = words(
  `style fill stroke filter mask clippath markerstart markermid markerend marker cursor`,
);

/** Attributes of any other use, which hold words that readers see or hear, numbers, names of places, and choices. */
const plain = words(`
  id class lang dir title translate role tabindex accesskey autofocus autocapitalize autocorrect draggable enterkeyhint inert
  inputmode spellcheck hidden popover popovertarget popovertargetaction part slot exportparts
  xmlns xmlnsxlink xmlnssvg xmlnsepub xmlnshtml xmllang xmlspace xmlid epubtype epubprefix prefix property typeof vocab datatype
  itemscope itemprop itemref itemtype
  href hreflang rel rev type download target charset media sizes as crossorigin integrity referrerpolicy fetchpriority blocking
  disabled name content httpequiv scheme profile version
  align valign width height border bordercolor cellpadding cellspacing bgcolor nowrap rules frame frameborder summary axis abbr
  scope headers span colspan rowspan char charoff clear compact noshade hspace vspace color face size text link vlink alink
  marginheight marginwidth topmargin leftmargin rightmargin bottommargin scrolling
  datetime value min max low high optimum start reversed step
  alt ismap usemap loading decoding shape coords controls autoplay loop muted playsinline preload kind label srclang default
  controlslist disablepictureinpicture disableremoteplayback allowfullscreen allow sandbox
  datafootnotes datafootnoteref datafootnotebackref
  for form method formmethod formnovalidate enctype accept acceptcharset autocomplete novalidate required readonly checked
  selected multiple maxlength minlength pattern placeholder rows cols wrap list dirname open
  language`);

const drawing = words(`
  x y x1 x2 y1 y2 dx dy cx cy r rx ry fx fy fr d points pathlength transform transformorigin viewbox preserveaspectratio zoomandpan
  rotate textlength lengthadjust method spacing side startoffset offset markerheight markerwidth markerunits orient refx refy
  gradientunits gradienttransform spreadmethod patternunits patterncontentunits patterntransform maskunits maskcontentunits
  clippathunits filterunits primitiveunits in in2 result mode values operator k1 k2 k3 k4 stddeviation edgemode basefrequency
  numoctaves seed stitchtiles tablevalues slope intercept amplitude exponent surfacescale diffuseconstant specularconstant
  specularexponent kernelmatrix kernelunitlength divisor bias targetx targety preservealpha scale xchannelselector
  ychannelselector azimuth elevation pointsatx pointsaty pointsatz z limitingconeangle order radius
  attributename attributetype begin dur end repeatcount repeatdur restart calcmode keytimes keysplines keypoints from to by
  accumulate additive path baseprofile systemlanguage requiredextensions requiredfeatures
  alignmentbaseline baselineshift clip cliprule color colorinterpolation colorinterpolationfilters colorrendering direction
  display dominantbaseline fillopacity fillrule floodcolor floodopacity fontfamily fontsize fontsizeadjust fontstretch fontstyle
  fontvariant fontweight glyphorientationhorizontal glyphorientationvertical imagerendering isolation letterspacing
  lightingcolor mixblendmode opacity overflow paintorder pointerevents shaperendering stopcolor stopopacity strokedasharray
  strokedashoffset strokelinecap strokelinejoin strokemiterlimit strokeopacity strokewidth textanchor textdecoration
  textrendering transformbox unicodebidi vectoreffect visibility wordspacing writingmode maskType masktype
  xlinktype xlinktitle xlinkshow enablebackground`);

const formula = words(`
  accent accentunder columnalign columnlines columnspacing columnspan denomalign depth display displaystyle encoding fence form
  linethickness lspace rspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation numalign
  open close separators rowalign rowlines rowspacing rowspan scriptlevel separator stretchy symmetric voffset largeop
  alttext intent arg lquote rquote subscriptshift superscriptshift`);

/** Whether an attribute, by its name in lower case without `-` and `:`, may be on an element of a vocabulary. */
export const isKnownAttribute = (name: string, vocabulary: 'html' | 'svg' | 'math'): boolean =>
  plain.has(name) ||
  loading.has(name) ||
  linking.has(name) ||
  name === 'style' ||
  /^aria[a-z]+$/.test(name) ||
  (vocabulary === 'svg' && (drawing.has(name) || styling.has(name))) ||
  (vocabulary === 'math' && formula.has(name));

/** Types of links in the head that lead somewhere and load nothing. */
export const leadingRel = words(
  `alternate canonical license next prev previous first last up index contents toc copyright bookmark glossary help home start
  chapter section subsection appendix top nofollow noopener noreferrer tag shortcut external`,
);

/** Types of links that a browser loads or connects to. */
export const loadingRel = words(
  `stylesheet icon apple-touch-icon apple-touch-icon-precomposed apple-touch-startup-image mask-icon preload modulepreload
  prefetch prerender preconnect dns-prefetch manifest import`,
);

/** Metadata that Bayan writes, or that says how to show a page. Each has the form of its value. */
export const metadata: Readonly<Record<string, RegExp>> = {
  viewport: /^[\w\s.,=;-]{0,200}$/,
  description: /^/,
  'theme-color': /^[#\w\s.,()%-]{0,60}$/,
  'color-scheme': /^[a-z\s-]{0,40}$/i,
  'format-detection': /^[a-z\s,=-]{0,80}$/i,
  robots: /^[\w\s,:-]{0,200}$/,
  referrer: /^(?:no-referrer|same-origin)$/i,
  'og:title': /^/,
  'og:description': /^/,
  'og:type': /^[a-z._]{1,40}$/i,
  'og:url': /^/,
  'og:site_name': /^/,
  'og:locale': /^[\w-]{1,40}$/,
  'og:image': /^/,
  'og:image:width': /^\d{1,5}$/,
  'og:image:height': /^\d{1,5}$/,
  'og:image:type': /^image\/[\w+.-]{1,20}$/,
  'og:image:alt': /^/,
  'article:published_time': /^\d{4}(?:-\d\d(?:-\d\d(?:T00:00:00Z)?)?)?$/,
  'article:modified_time': /^\d{4}(?:-\d\d(?:-\d\d(?:T00:00:00Z)?)?)?$/,
  'twitter:card': /^[a-z_]{1,40}$/,
};
