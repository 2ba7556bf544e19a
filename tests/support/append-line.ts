import { appendToLedger } from '../../src/cli/append-to-ledger.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';

// Run as a program: appends the line in the second argument to the ledger of the root in the first.
const [, , root = '', line = ''] = process.argv;
await appendToLedger(root, [JSON.parse(line) as LedgerLine]);
