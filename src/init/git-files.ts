/** `.gitattributes`: how git keeps and merges the files of a publisher. */
export const mergedFiles = `* text=auto eol=lf
# Lines of the ledger are independent of each other: two branches that both publish merge by keeping both.
content/published.jsonl merge=union
`;

/** `.gitignore`: what is made from the other files. */
export const ignoredFiles = `.bayan/
.cache/
dist/
dist.car
dist.cid
.dist.bayan/
`;
