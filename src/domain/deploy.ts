import { z } from 'astro/zod';

/** Characters of paths and hosts that mean nothing to a shell. */
const folder = String.raw`\/[\w.+/-]*[\w.+-]`;

const server = new RegExp(`^(?:(?:[\\w.-]+@)?[a-zA-Z0-9][\\w.-]*:)?${folder}$`);

/** A folder of a server, with releases in it and a link to the current one. */
const sshSchema = z.strictObject({
  to: z
    .string()
    .regex(
      server,
      'write a server and a folder, as in editors@example.org:/srv/site, or a folder of this machine; without spaces',
    )
    .refine((to) => !to.includes('/../') && !to.endsWith('/..'), 'write the folder without ".."'),
  port: z.int().min(1).max(65_535).optional(),
  /** How many releases stay on the server, the current one included. */
  keep: z.int().min(1).max(100).default(5),
});

/** A branch of a repository that a host publishes. */
const gitSchema = z.strictObject({
  to: z
    .string()
    .regex(
      /^(?:https:\/\/|ssh:\/\/|file:\/\/|\/|[\w.-]+@[\w.-]+:)[^\s]+$/,
      'write the address of a repository, as in git@codeberg.org:our/pages.git or https://codeberg.org/our/pages.git',
    )
    .refine(
      (to) => !/^https?:\/\/[^/]*@/.test(to),
      'remove what is before "@": this file is no place for a name, a password or a token; git asks for them, or has them from git config credential.helper',
    ),
  branch: z
    .string()
    .regex(/^[\w][\w./-]*$/, 'write the name of a branch')
    .default('pages'),
});

/** `deploy` of `site.yaml`: where `bayan deploy` puts the site. */
export const deploySchema = z
  .strictObject({ ssh: sshSchema.optional(), git: gitSchema.optional() })
  .refine(({ ssh, git }) => ssh !== undefined || git !== undefined, 'write ssh, git or both');

export type Deploy = z.infer<typeof deploySchema>;
export type SshTarget = NonNullable<Deploy['ssh']>;
export type GitTarget = NonNullable<Deploy['git']>;
