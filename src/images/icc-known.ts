/** SHA-256 of colour profiles that many programs share, so that they say nothing about a person or a device. */
export const knownProfiles: ReadonlySet<string> = new Set([
  // sRGB of Little CMS
  '2a92d4bae450b76d8b0aa42193df974d75f62738ecebf74f01c5e75b12a95796',
  // Compatible with Adobe RGB (1998)
  '76f4ad83ad4726d33e2291a5b3e3bf4f30b2f723c65a583b74a9365e30e097c7',
  // grey of Oyranos
  '4704d77882a57dc9631d300a75c33951293cb938984abef6077f0b5bef8dfb1e',
  // Gray CIE*L of Oyranos
  '67fa3514e48720273ee47f2ff6ae1b7950826bc1bc83c32230e62b2c5bd75804',
  // L* RGB of Color Solutions
  'bebbe3af5a7019a2a60d85e9a0aef805003a7838517f9622f650b75057a8e534',
  // sRGB of colord
  'c87e049275a6729f0fb5afd533d35e4baf7e73bac68d780cfb7690bfa37ea451',
  // AdobeRGB1998 of colord
  'ba7062c37f90353145601f79fd05e3bf74b844dc3fb78f28f9d7afdd192272f8',
  // AppleRGB of colord
  '91041bd1cfc818edafa32dc8af1d7ca44aab1a70d3f225bec5b6ef50c1c17560',
  // ProPhotoRGB of colord
  '131134477dbb07229ead5bda1b2f6d5934d1e708c622d8013476ba18c7a32347',
  // Rec709 of colord
  '1ba328c21d837a559f926aed6f7bc46727e70e32236b849094f5e26d1296a9f2',
  // WideGamutRGB of colord
  '97ca757ac578d55c11f713445c15ee7703eec4010aa8087b67315235eaa564a7',
  // sRGB of Ghostscript
  'eddaf344b5edea13269e0d20055f335610e5e0b6e33e6e536f2701bc18c5f7d5',
  // A98 of Ghostscript
  'c0995b8b196223f1c029c013b04d0ee11bce3d3dd8a23f814cac73e50ac0719a',
  // sGray, gamma as a table of Ghostscript
  'd3aaaa8ad45ec8a0108fd393a07488073ee24561fd5ed2d1f88c59771278cabd',
  // sGray of Ghostscript
  '0976fe7bc0f118a47c89747cb707c6f76044b48baf670dad811d0514bc2c4214',
  // CMYK SWOP of Ghostscript
  '8472fa1493a024b800b67dee9424835ec0c41ab79490200ae8ec4a689fd1b9a9',
  // PS CMYK of Ghostscript
  '020236a6458406743848a12c6be280e54bcd0fd8e2d4bea9c4899410cef98cb2',
  // esRGB of Ghostscript
  '4e09b5549edaff8a229e385306215991481b7d70f02d3ed891cfcd78f196e359',
  // ROMM RGB of Ghostscript
  '52f5eade48da10b9ddfe132e6f30ac111b8764acb1228b7a8c5a4033cc6ff072',
  // scRGB of Ghostscript
  'c338c5e2fb5cf9baa2d4bb79325a54337de7c6ae8dabc4ca79aa42d8341d8172',
  // PS RGB of Ghostscript
  '2f83ca112acedf317291315a14e856556e7e36594c601c639a6cae751d491d5f',
  // PS Gray of Ghostscript
  '184719ed5960bc9350022c724e3c35be20569fc3b15be3e41cd42d219d4672a2',
  // sRGB that Typst writes into leaflets
  'c56e1685d888f5edb92fe07f2750f387f8fe8e91b32ff8fb0b56bfbbb9458353',
  // grey that Typst writes into leaflets
  '00c0f94e09127520a17dc0e1d9264b5702081d96dbdb1549ee88e3631ce42a9d',
]);

/** Texts of colour profiles that many programs share. */
export const knownTexts: readonly RegExp[] = [
  /^sRGB(?: IEC61966-2[-.]1| built-in| Profile| Gamma 2\.2| v4 ICC preference)?$/i,
  /^IEC 61966-2[-.]1 Default RGB Colou?r Space - sRGB$/i,
  /^IEC http:\/\/www\.iec\.ch$/,
  /^Reference Viewing Condition in IEC ?61966-2[-.]1$/i,
  /^CRT$/,
  /^(?:Display P3|DCI-P3(?: RGB)?|Adobe RGB \(1998\)|Apple Wide Color Sharing Profile|ProPhoto RGB|ROMM RGB|Rec\.? ?(?:ITU-R BT\.)?(?:709|2020|2100)[\w .-]{0,12}|c2(?:ci)?|uRGB|nRGB|sP3C|P3CL|p3ci|sGry|sRGB2014|Google\/Skia\/[0-9A-F]{32})$/,
  /^(?:Dot Gain \d\d%|Gray Gamma [12]\.\d|Generic (?:Gray|RGB|CMYK)(?: Gamma 2\.2)? Profile|Grayscale|sGrey built-in|Gray built-in)$/i,
  /^(?:U\.S\. Web Coated \(SWOP\) v2|U\.S\. Sheetfed (?:Uncoated|Coated) v2|Coated FOGRA(?:27|39) \(ISO 12647-2:2004\)|ISO Coated v2(?: 300%)? \(ECI\)|PSO Coated v3|Japan Color 2001 Coated)$/,
  /^Copyright(?: \(c\)| ©)?(?: Apple(?: Computer)?,? Inc\.,?| Google,? Inc\.?,?| Adobe Systems(?:,? Inc(?:orporated|\.)?)?)?,? \d{4}(?:[-–]\d{4})?(?: Hewlett-Packard Company| Adobe Systems Incorporated| Apple(?: Computer)?,? Inc\.)?,?(?: all rights reserved\.?)?$/i,
  /^(?:FB|CC0|PD|Public Domain|Google Inc\. \d{4}|No copyright, use freely|Creative Commons CC0 1\.0|Copyright International Color Consortium, \d{4})$/i,
];

/** When known profiles were made: HP, Adobe, Apple, Google, Facebook, ICC. The time of any other may be that of an edit. */
export const knownTimes: ReadonlySet<string> = new Set([
  '0-0-0 0:0:0',
  '1998-2-9 6:49:0',
  '1999-6-3 0:0:0',
  '1999-6-3 0:0:1',
  '2000-7-26 5:41:53',
  '2015-10-14 13:8:57',
  '2016-1-1 0:0:0',
  '2016-12-8 9:38:28',
  '2017-7-7 13:22:32',
  '2018-6-24 13:22:32',
  '2022-1-1 0:0:0',
]);

/** Signatures of the makers of known profiles, in the header. */
export const knownMakers: ReadonlySet<string> = new Set([
  '\0\0\0\0',
  'none',
  'ADBE',
  'APPL',
  'GOOG',
  'HP  ',
  'IEC ',
  'Lino',
  'MSFT',
  'SGI ',
  'SUNW',
  '*nix',
  'appl',
  'lcms',
  'sRGB',
]);
