// npm test: what `npm run check` does.
import './check.ts';
