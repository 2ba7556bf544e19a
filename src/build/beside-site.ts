/** The ZIP with all files of a site, in that site. */
export const siteZip = 'site.zip';

/** Endings of the files next to a built site: the site as one file for IPFS, and its CID. */
export const besideSite = { car: '.car', cid: '.cid' } as const;
