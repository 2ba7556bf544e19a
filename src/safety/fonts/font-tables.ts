import type { FontTable } from './unpack-font.ts';
import { repeatsTimes } from './font-times.ts';

/** Tables by which a font is drawn and its letters are put together, in all systems that browsers use. */
const drawing = new Set(
  // Of TrueType and OpenType: letters, outlines, sizes, hints, layout, variation, colour, mathematics.
  (
    'cmap_glyf_loca_head_hhea_vhea_hmtx_vmtx_maxp_name_OS/2_post_cvt _fpgm_prep_gasp_hdmx_LTSH_VDMX_PCLT_kern_CFF _CFF2_VORG_' +
    'GDEF_GPOS_GSUB_BASE_JSTF_MATH_fvar_gvar_avar_cvar_HVAR_VVAR_MVAR_STAT_COLR_CPAL_SVG _sbix_CBDT_CBLC_EBDT_EBLC_EBSC_' +
    // Of Graphite and of Apple.
    'Silf_Glat_Gloc_Feat_Sill_morx_mort_kerx_feat_trak_ankr_prop_bsln_lcar_opbd_just'
  ).split('_'),
);

/** Sizes of tables with a fixed layout. */
const sizes: Record<string, (bytes: Buffer, tables: Tables) => number> = {
  head: () => 54,
  hhea: () => 36,
  vhea: () => 36,
  PCLT: () => 54,
  maxp: (bytes) => (bytes.readUInt32BE(0) === 0x5000 ? 6 : 32),
  gasp: (bytes) => 4 + bytes.readUInt16BE(2) * 4,
  'OS/2': (bytes) => [78, 86, 96, 96, 96, 100][bytes.readUInt16BE(0)] ?? 0,
  hmtx: (_, tables) => metricsOf(tables, 'hhea'),
  vmtx: (_, tables) => metricsOf(tables, 'vhea'),
  loca: (_, tables) => (glyphsOf(tables) + 1) * (isLong(tables) ? 4 : 2),
  glyf: (_, tables) => {
    const loca = tables('loca');
    const last = loca.length - (isLong(tables) ? 4 : 2);
    return isLong(tables) ? loca.readUInt32BE(last) : loca.readUInt16BE(last) * 2;
  },
  cmap: (bytes) => {
    let end = 4 + bytes.readUInt16BE(2) * 8;
    for (let at = 4; at < 4 + bytes.readUInt16BE(2) * 8; at += 8) {
      const start = bytes.readUInt32BE(at + 4);
      const format = bytes.readUInt16BE(start);
      const length =
        format === 14
          ? bytes.readUInt32BE(start + 2)
          : format >= 8
            ? bytes.readUInt32BE(start + 4)
            : bytes.readUInt16BE(start + 2);
      // A length of 16 bits is too short for some tables of format 4.
      end = Math.max(end, length === 0xffff ? bytes.length : start + length);
    }
    return end;
  },
};

type Tables = (tag: string) => Buffer;

const glyphsOf = (tables: Tables) => tables('maxp').readUInt16BE(4);
const isLong = (tables: Tables) => tables('head').readUInt16BE(50) === 1;
const metricsOf = (tables: Tables, header: string) => {
  const long = tables(header).readUInt16BE(34);
  return long * 4 + (glyphsOf(tables) - long) * 2;
};

/**
 * Returns what is wrong with a table as a whole, as words before "in a font", and its content; `undefined` if it may be there and
 * has no bytes after its content.
 */
export function wrongTable(
  table: FontTable,
  tables: readonly FontTable[],
): { readonly what: string; readonly content: Buffer } | undefined {
  const { tag, bytes } = table;
  const find: Tables = (wanted) =>
    tables.find(({ tag }) => tag === wanted)?.bytes ?? Buffer.alloc(0);
  const isAllowed =
    drawing.has(tag) ||
    (tag === 'DSIG' && isEmptySignature(bytes)) ||
    (tag === 'FFTM' && repeatsTimes(bytes, tables)) ||
    (tag === 'meta' && hasLanguagesOnly(bytes));
  if (!isAllowed) return { what: `a table ${tag.trim()}`, content: bytes };
  const glyf = tables.find(({ tag }) => tag === 'glyf');
  const isUnknown = table.isTransformed === true || (tag === 'glyf' && glyf?.isTransformed);
  const size = isUnknown ? bytes.length : (sizes[tag]?.(bytes, find) ?? bytes.length);
  const rest = bytes.subarray(size);
  return rest.some((byte) => byte !== 0)
    ? { what: `${rest.length} bytes after the end of the table ${tag.trim()}`, content: rest }
    : undefined;
}

/** Whether a table DSIG holds no signature, as Microsoft's programs once needed it. */
const isEmptySignature = (bytes: Buffer): boolean =>
  bytes.length <= 12 && bytes.readUInt32BE(0) === 1 && bytes.readUInt16BE(4) === 0;

/** Whether a table `meta` has only the languages for which a font was made, and no other texts. */
function hasLanguagesOnly(bytes: Buffer): boolean {
  const count = bytes.readUInt32BE(12);
  let end = 16 + count * 12;
  for (let at = 16; at < 16 + count * 12; at += 12) {
    const start = bytes.readUInt32BE(at + 4);
    const stop = start + bytes.readUInt32BE(at + 8);
    const isLanguages =
      /^[ds]lng$/.test(bytes.toString('latin1', at, at + 4)) &&
      /^[A-Za-z\d-]{1,20}(?:, ?[A-Za-z\d-]{1,20})*$/.test(bytes.toString('latin1', start, stop));
    if (!isLanguages || start !== end) return false;
    end = stop;
  }
  return !bytes.subarray(end).some((byte) => byte !== 0);
}
