import type { GateSettings } from './gate.ts';
import { traceAllowance } from './name-allowed.ts';
import { isStillRight, type Surroundings, type VerdictBasis } from './verdict.ts';

/**
 * Returns a function that returns whether an earlier clean verdict is still right, if the path, the bytes and the gate key are the
 * same. It needs no gate, which takes longer to load than to ask this of all files.
 */
export function keptVerdicts({
  facts,
}: GateSettings): (basis: VerdictBasis, surroundings: Surroundings) => boolean {
  const isAllowedTrace = traceAllowance(facts.allowedTraces ?? []);
  return (basis, surroundings) => isStillRight(basis, surroundings, isAllowedTrace);
}
