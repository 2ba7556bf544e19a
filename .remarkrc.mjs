// The rules of the texts in editors, and in `npx remark content/statements`. Node 24 (node_modules/.bin/node) reads TypeScript.
import { remarkBayan } from './src/lint/remark.ts';

export default { plugins: [remarkBayan] };
