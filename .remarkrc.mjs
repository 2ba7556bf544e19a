// The rules of the texts, for text editors with a plugin for remark. Needs Node 24, which reads TypeScript.
import { remarkBayan } from './src/lint/remark.ts';

export default { plugins: [remarkBayan] };
