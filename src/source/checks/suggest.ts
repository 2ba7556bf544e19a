import { closestMatch } from 'leven';

/** The end of a message on an unknown name: the known one that it is near to, or else what to do. */
export function suggest(name: string, known: readonly string[], otherwise: string): string {
  const maxDistance = Math.max(1, Math.ceil(name.length / 3));
  const meant = closestMatch(name, known, { maxDistance });
  return meant ? `did you mean "${meant}"? If not, ${otherwise}` : otherwise;
}
