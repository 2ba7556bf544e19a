import { closestMatch } from 'leven';

/** Returns the remedy for an unknown name: the closest known name, or else `otherwise`. */
export function suggest(name: string, known: readonly string[], otherwise: string): string {
  const maxDistance = Math.max(1, Math.ceil(name.length / 3));
  const meant = closestMatch(name, known, { maxDistance });
  return meant ? `did you mean "${meant}"? If not, ${otherwise}` : otherwise;
}
