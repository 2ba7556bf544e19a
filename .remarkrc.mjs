// The rules of the texts in editors, and in `npx remark content/statements`. Needs Node 24, which reads TypeScript.
import { remarkBayan } from './src/lint/remark.ts';

export default { plugins: [remarkBayan] };
