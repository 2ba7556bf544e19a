const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

/** The elements that draw, and those that describe a drawing. */
export const svgElements: ReadonlySet<string> = new Set(
  words(`
    svg g defs symbol use switch a view title desc style image
    path rect circle ellipse line polyline polygon text tspan textPath tref
    linearGradient radialGradient stop pattern clipPath mask marker filter
    feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
    feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
    feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
    animate animateMotion animateTransform set mpath
    solidColor meshGradient meshgradient meshrow meshpatch
  `),
);

/** The elements whose text is shown, or read aloud, or a stylesheet. Text in any other is hidden. */
export const textElements: ReadonlySet<string> = new Set(
  words('text tspan textPath tref title desc style a'),
);

/** The attributes that draw. Programs keep their own data in others: names of files, layers and people, times. */
export const svgAttributes: ReadonlySet<string> = new Set(
  words(`
    id class style lang xml:lang xml:space version baseProfile role tabindex focusable type media
    href xlink:href xlink:type xlink:title xlink:show xlink:actuate target rel hreflang download
    x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height d points pathLength viewBox preserveAspectRatio transform
    rotate textLength lengthAdjust startOffset method spacing side path
    gradientUnits gradientTransform spreadMethod offset patternUnits patternContentUnits patternTransform
    clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient zoomAndPan
    filterUnits primitiveUnits filterRes in in2 result mode values operator k1 k2 k3 k4 order kernelMatrix divisor bias
    targetX targetY edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant
    specularExponent limitingConeAngle lighting-color azimuth elevation pointsAtX pointsAtY pointsAtZ z scale
    xChannelSelector yChannelSelector stdDeviation radius baseFrequency numOctaves seed stitchTiles tableValues slope
    intercept amplitude exponent flood-color flood-opacity
    attributeName attributeType begin dur end min max restart repeatCount repeatDur fill calcMode keyTimes keySplines
    keyPoints from to by additive accumulate origin
    systemLanguage requiredFeatures requiredExtensions externalResourcesRequired contentStyleType contentScriptType
    alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
    color-profile color-rendering cursor direction display dominant-baseline enable-background fill-opacity fill-rule
    filter font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style
    font-variant font-variant-ligatures font-weight glyph-orientation-horizontal glyph-orientation-vertical
    image-rendering isolation kerning letter-spacing marker marker-end marker-mid marker-start mask mask-type
    mix-blend-mode opacity overflow paint-order pointer-events shape-rendering stop-color stop-opacity stroke
    stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
    text-align text-anchor text-decoration text-overflow text-rendering transform-box transform-origin unicode-bidi
    vector-effect visibility white-space word-spacing writing-mode line-height solid-color solid-opacity
    font-variation-settings font-variant-caps font-variant-numeric font-variant-position font-variant-east-asian
    font-optical-sizing
  `),
);

/** Namespaces of SVG itself, by the attribute that declares them. */
export const svgNamespaces: ReadonlyMap<string, string> = new Map([
  ['xmlns', 'http://www.w3.org/2000/svg'],
  ['xmlns:svg', 'http://www.w3.org/2000/svg'],
  ['xmlns:xlink', 'http://www.w3.org/1999/xlink'],
  ['xmlns:xml', 'http://www.w3.org/XML/1998/namespace'],
]);

/** The document types of SVG. They declare nothing, and browsers do not load them. */
export const svgDoctype =
  /^<!DOCTYPE\s+svg(?:\s+(?:PUBLIC\s+["']-\/\/W3C\/\/DTD SVG (?:1\.[01]|20010904|1\.1 (?:Basic|Tiny))\/\/EN["']\s+|SYSTEM\s+)["']http:\/\/www\.w3\.org\/(?:Graphics\/SVG\/1\.[01]|TR\/2001\/REC-SVG-20010904)\/DTD\/svg1[01](?:-basic|-tiny|-flat)?\.dtd["'])?\s*>$/;
