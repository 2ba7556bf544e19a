import type { StatementImage } from '../domain/image.ts';
import { isRetracted, type Edition } from '../domain/statement.ts';
import type { SiteFacts, StatementFacts } from './edition-context.ts';

/** Returns the first picture of an edition, if the site shows it with the title; none of a text that was retracted. */
export const leadPictureOf = (
  { site }: Pick<SiteFacts, 'site'>,
  statement: Pick<StatementFacts, 'original'>,
  edition: Pick<Edition, 'images' | 'corrections'>,
): StatementImage | undefined =>
  site.leadPictures && !isRetracted(statement, edition) ? edition.images[0] : undefined;
