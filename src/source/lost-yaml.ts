import { isScalar, visit, type Document, type Node, type Scalar } from 'yaml';

/** Keys whose values never contain `#`: whatever follows a `#` there is a comment. */
const plainKeys = new Set(
  'issued issuers topics draft translatedFrom sourceDigest review date kind url locales mirrors contact dir numerals calendar'.split(
    ' ',
  ),
);

/**
 * Returns the first words that YAML would silently drop: a hashtag and everything after it, or a first word that begins with
 * `!` or `&`. Comments on their own lines, and after dates and ids, are allowed.
 */
export function findLostText(document: Document): { offset: number; message: string } | undefined {
  let found: { offset: number; message: string } | undefined;
  const report = (node: Node, message: string) => {
    found ??= { offset: node.range?.[0] ?? 0, message };
    return visit.BREAK;
  };
  visit(document, {
    Scalar: (key, node) =>
      key !== 'key' && (node.anchor !== undefined || isTagged(node))
        ? report(
            node,
            'YAML reads a first word with ! or & as a tag or an anchor and drops it; put the value in quotes',
          )
        : undefined,
    Pair: (_, { key, value }) => {
      if (
        !isScalar(key) ||
        plainKeys.has(String(key.value)) ||
        !isScalar(value) ||
        !cutsText(value)
      )
        return undefined;
      return report(
        value,
        `YAML reads the words after # as a comment and drops them; put the value of ${String(key.value)} in quotes`,
      );
    },
  });
  return found;
}

const isTagged = (node: Scalar): boolean =>
  node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:');

/** Without a space after `#`, it is a hashtag and not a comment. */
const cutsText = ({ comment, type }: Scalar): boolean =>
  Boolean(comment) && !/^\s/.test(comment ?? '') && (type === 'PLAIN' || type === undefined);
