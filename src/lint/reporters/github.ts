import type { Reporter } from './reporter.ts';

/** Annotations of GitHub and Forgejo Actions: `::error file=…,line=…,col=…,title=rule::message`. */
export const github: Reporter = {
  name: 'github',
  about: 'annotations of GitHub and Forgejo Actions',
  report: (problems) =>
    problems
      .map(({ file, line, column, severity, rule, message }) => {
        const properties = { file, line: String(line), col: String(column), title: rule };
        const written = Object.entries(properties).map(
          ([key, value]) => `${key}=${property(value)}`,
        );
        return `::${severity} ${written.join(',')}::${data(message)}`;
      })
      .join('\n'),
};

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
