/** The name of a list of signatories, a file next to the texts that show it. */
export const signatoriesName = /^[a-z0-9-]+\.csv$/;

/** Somebody who signed a statement: a person or an organisation. */
export interface Signatory {
  readonly name: string;
  readonly role?: string;
  readonly place?: string;
}

/** The columns of a list of signatories. Only the first one is required. */
export const signatoryColumns = ['name', 'role', 'place'] as const;

/** How a text orders the names of a list: as they are in it, or by the alphabet of the text's language. */
export const signatoryOrders = ['given', 'name'] as const;

export type SignatoryOrder = (typeof signatoryOrders)[number];

/** A list of signatories that a text shows. */
export interface ShownSignatories {
  /** The file name: `signatories.csv`. */
  readonly file: string;
  readonly order: SignatoryOrder;
}
