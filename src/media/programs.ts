/** Programs that write their name into recordings, in the forms that they use. So many people use them that the name identifies no one. */
const programs: readonly RegExp[] = [
  /^Lav[cf](?:\d{1,2}(?:\.\d{1,3}){0,2})?(?: (?:lib)?[a-z\d_]{2,12}(?:-(?:av1|vp9|vp8|h264|opus))?)?$/,
  /^ffmpeg$/i,
  /^LAME ?(?:\d{2}bits version )?\d\.\d{1,3}(?:\.\d)?(?: ?\([a-z]+ ?\d*\)|[a-z]\d?)?(?: \(https?:\/\/lame\.(?:sf\.net|sourceforge\.io|sourceforge\.net)\/?\))?$/,
  /^libopus (?:unknown|\d\.\d(?:\.\d)?(?:-\d+-g[\da-f]{7,12})?(?:-[a-z]{2,8}\d?)?)(?:, libopusenc \d\.\d(?:\.\d)?)?$/,
  /^opusenc from opus-tools \d\.\d(?:\.\d{1,2})?(?:-\d+-g[\da-f]{7,12})?$/,
  /^Xiph\.Org libVorbis I \d{8}(?: \((?:|Schaufenugget|Omnipresent|Turpakäräjiin|Reducing Environment|Now 100% fewer shells)\))?$/,
  /^HandBrake \d\.\d\.\d \d{10}$/,
  /^mkvmerge v\d{1,3}(?:\.\d{1,2}){1,2}$/,
  /^mkvmuxer-\d(?:\.\d){2,3}$/,
  /^libebml v\d(?:\.\d){1,2} \+ libmatroska v\d(?:\.\d){1,2}$/,
  /^libwebm-\d(?:\.\d){2,3}$/,
  /^(?:Chrome|QTmuxingAppLibWebM-0\.0\.1)$/,
  /^vpxenc v?\d(?:\.\d{1,2}){1,2}$/,
];

/** Returns whether a text is nothing but the name and the version of a program that many people use. */
export const isProgram = (text: string): boolean => programs.some((form) => form.test(text));

/** The name that is written where a format must have one. */
export const anyProgram = 'Lavf';
