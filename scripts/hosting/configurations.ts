import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectFile } from '../../src/environment.ts';
import { apacheModules, brotliModule, type ServerName } from './programs.ts';

/** Where a server has to serve what. */
export interface Serving {
  /** The built site. */
  readonly site: string;
  /** A folder with a link `copy` to the site. */
  readonly parent: string;
  /** A folder of the test's own, for settings and what the server writes. */
  readonly folder: string;
  readonly ports: Ports;
  /** More settings for the site: redirects. */
  readonly redirects?: string;
}

/** Ports on loopback: the site with the settings, the same under `/copy/`, as a plain folder, and as one compressed on the fly. */
export interface Ports {
  readonly site: number;
  readonly copy: number;
  readonly plain: number;
  readonly packing: number;
}

/** Returns settings with what is for a site with an onion service. */
export const withOnion = (settings: string): string =>
  settings.replaceAll(/^(\s*)# ((?:default|header|Header always set).*YOUR-ADDRESS)/gm, '$1$2');

/** Returns the folders of languages. The links of 404.html lead to them, from the root of the host. */
const languagesOf = (site: string): string[] =>
  readdirSync(site).filter((name) => existsSync(path.join(site, name, 'index.html')));

/** How a server is started: its arguments. */
export type Start = (serving: Serving) => Promise<string[]>;

/** How each server is started with the settings in `hosting/`. */
export const startOf: Readonly<Record<ServerName, Start>> = {
  nginx: async ({ site, parent, folder, ports, redirects = '' }) => {
    const brotli = brotliModule();
    const settings = await readFile(projectFile('hosting/nginx/bayan-site.conf'), 'utf8');
    const maps = path.join(folder, 'bayan-maps.conf');
    await writeFile(
      maps,
      withOnion(await readFile(projectFile('hosting/nginx/bayan-maps.conf'), 'utf8')),
    );
    const own = path.join(folder, 'bayan-site.conf');
    await writeFile(
      own,
      settings
        .replace('# brotli_static on;', brotli === undefined ? '' : 'brotli_static on;')
        .replace('/var/log/nginx', folder),
    );
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${path.join(folder, name)};`,
    );
    const file = path.join(folder, 'nginx.conf');
    await writeFile(
      file,
      `${brotli === undefined ? '' : `load_module ${brotli};`}
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 2;
pid ${path.join(folder, 'pid')};
error_log stderr warn;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  ${temporary.join('\n  ')}
  include ${maps};
  server {
    listen 127.0.0.1:${ports.site};
    root ${site};
    include ${own};
    ${redirects}
    error_page 404 /404.html;
  }
  server {
    listen 127.0.0.1:${ports.copy};
    root ${parent};
    location ~ ^/(${languagesOf(site).join('|')})/ { return 302 /copy$request_uri; }
    location /copy/ {
      include ${own};
      error_page 404 /copy/404.html;
    }
  }
  server { listen 127.0.0.1:${ports.plain}; root ${site}; }
  server { listen 127.0.0.1:${ports.packing}; root ${site}; types { text/html html; } gzip on; }
}
`,
    );
    return ['-c', file, '-p', folder, '-e', 'stderr'];
  },
  caddy: async ({ site, parent, folder, ports, redirects = '' }) => {
    const file = path.join(folder, 'Caddyfile');
    const settings = await readFile(projectFile('hosting/caddy/bayan.caddy'), 'utf8');
    await writeFile(path.join(folder, 'bayan.caddy'), withOnion(settings));
    await writeFile(
      file,
      `{
	admin off
	auto_https off
	storage file_system ${path.join(folder, 'storage')}
	log {
		level ERROR
	}
}
import bayan.caddy
http://127.0.0.1:${ports.site} {
	${redirects}
	root * ${site}
	import bayan
	import bayan_missing
}
http://127.0.0.1:${ports.copy} {
	root * ${parent}
	@languages path ${languagesOf(site)
    .map((name) => `/${name}/*`)
    .join(' ')}
	redir @languages /copy{uri}
	vars bayan_path /copy
	handle /copy/* {
		import bayan
	}
	import bayan_missing
}
http://127.0.0.1:${ports.plain} {
	root * ${site}
	file_server
}
http://127.0.0.1:${ports.packing} {
	root * ${site}
	encode gzip
	file_server
}
`,
    );
    return ['run', '--config', file, '--adapter', 'caddyfile'];
  },
  apache2: async ({ site, parent, folder, ports, redirects = '' }) => {
    const file = path.join(folder, 'apache2.conf');
    const modules =
      'mpm_event authz_core alias dir mime rewrite headers filter deflate env setenvif'.split(' ');
    const hasOwn = existsSync(path.join(site, '.htaccess'));
    // Read once, as on a server of one's own. The copy has them in .htaccess, as on a shared host.
    const [own, shared] = await Promise.all(
      ['bayan.conf', '.htaccess'].map(async (name) => {
        const settings = await readFile(projectFile(`hosting/apache/${name}`), 'utf8');
        const copied = path.join(folder, `own${name}`);
        await writeFile(copied, withOnion(settings));
        return copied;
      }),
    );
    const languages = `RedirectMatch 302 "^/((?:${languagesOf(site).join('|')})/.*)" "/copy/$1"`;
    const host = (
      port: number,
      root: string,
      more: string,
      settings = '',
    ) => `Listen 127.0.0.1:${port}
<VirtualHost 127.0.0.1:${port}>
  ServerName localhost
  DocumentRoot ${root}
  ${settings}
  <Directory ${root}>
    Require all granted
    Options FollowSymLinks
    ${more}
  </Directory>
</VirtualHost>
`;
    await writeFile(
      file,
      `${modules.map((name) => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so\n`).join('')}
ServerRoot ${folder}
PidFile ${path.join(folder, 'apache.pid')}
DefaultRuntimeDir ${folder}
ErrorLog ${path.join(folder, 'error.log')}
LogLevel warn
TypesConfig /dev/null
ServerTokens Prod
<IfModule mpm_event_module>
  ServerLimit 16
  MaxRequestWorkers 400
</IfModule>
${host(ports.site, site, 'AllowOverride None', `${redirects}\n  Include ${own ?? ''}`)}${host(ports.copy, parent, hasOwn ? 'AllowOverride All' : '', languages)}${hasOwn ? '' : `<Directory ${path.join(parent, 'copy')}>\nAllowOverride None\nInclude ${shared ?? ''}\n</Directory>\n`}${host(ports.plain, site, 'AllowOverride None')}${host(ports.packing, site, 'AllowOverride None\nAddType text/html .html\nAddOutputFilterByType DEFLATE text/html')}`,
    );
    return ['-f', file, '-DFOREGROUND'];
  },
};

/** Makes a folder with a link `copy` to a site, and returns it. */
export async function parentOf(site: string, folder: string): Promise<string> {
  const parent = path.join(folder, 'parent');
  await mkdir(parent, { recursive: true });
  await symlink(site, path.join(parent, 'copy'));
  return parent;
}
