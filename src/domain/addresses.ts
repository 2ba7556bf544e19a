import { z } from 'astro/zod';

/** An address of the web. */
export const httpAddress = z.url({
  protocol: /^https?$/,
  error: 'write an address that begins with https://',
});

/** Whether an address names a user or a password: addresses of sites and organisations are published. */
export const hasUser = (address: string): boolean => {
  const { username = '', password = '' } = URL.parse(address) ?? {};
  return username + password !== '';
};
/** What to do with an address that {@link hasUser} refuses. */
export const withoutUser =
  'write the address without a user name and a password, because it is published';

/** Whether an address is encrypted on its way: by TLS, or by the network of an onion service. */
export const isEncrypted = (address: string): boolean =>
  !/^http:/i.test(address) || /\.(?:onion|i2p)$/.test(URL.parse(address)?.hostname ?? '');
/** What to do with an address that {@link isEncrypted} refuses. */
export const encrypted = 'write https:// instead of http://, which only onion services may have';

/** The forms of a contact: an address of the web, of mail, or a telephone number. */
const contactForm =
  /^(?:https?:\/\/[^\s"'<>/?#]+(?:[/?#][^\s"'<>]*)?|mailto:[^\s"'<>/@:?]+@[^\s"'<>/@:?]+\.[^\s"'<>/@:?]+(?:\?[^\s"'<>]*)?|tel:\+?[\d().-]*\d[\d().-]*)$/;

/** An e-mail address, or an address with a scheme that readers can open. */
export const contactAddress = z
  .string()
  .trim()
  .transform((contact) => (/^[^\s/@:?]+@[^\s/@:?]+$/.test(contact) ? `mailto:${contact}` : contact))
  .refine(
    (contact) => contactForm.test(contact) && URL.canParse(contact),
    'write an e-mail address, or an address that begins with https://, mailto: or tel:, also for Signal, Telegram or Matrix, such as https://t.me/…',
  )
  .refine((contact) => !hasUser(contact), withoutUser)
  .refine(isEncrypted, encrypted);
