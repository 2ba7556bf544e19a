/**
 * What a published PDF may consist of (ISO 32000-2): the entries of each type of dictionary, and what their values may be. Any
 * other entry is refused. In a value, `|` separates alternatives, `X*` and `[X|Y]` are arrays, `{X}` is a dictionary with any
 * keys, and `=A,B` is a name of a list. A word in small letters is a kind of plain value, see `leaves.ts`.
 */
export const tables = {
  Trailer: `Size:number Prev:number Root:Catalog Info:Info ID:id* XRefStm:number DocChecksum:digest`,
  Info: `Title:text Subject:text Keywords:text Author:nothing Creator:engine Producer:engine CreationDate:date ModDate:date
    Trapped:=True,False,Unknown`,
  Catalog: `Type:=Catalog Version:name Extensions:{Extension} Pages:Page PageLabels:PageLabelTree Names:Names
    Dests:{Destination|Place*} ViewerPreferences:ViewerPreferences
    PageLayout:=SinglePage,OneColumn,TwoColumnLeft,TwoColumnRight,TwoPageLeft,TwoPageRight
    PageMode:=UseNone,UseOutlines,UseThumbs,FullScreen,UseOC Outlines:Outline OpenAction:Action|Place*
    Metadata:Metadata StructTreeRoot:StructTreeRoot MarkInfo:MarkInfo Lang:text OutputIntents:OutputIntent*
    OCProperties:Layers`,
  Extension: `Type:name BaseVersion:name ExtensionLevel:number ExtensionRevision:text URL:text`,
  Page: `Type:=Pages,Page Parent:Page Kids:Page* Count:number Resources:Resources MediaBox:number* CropBox:number*
    BleedBox:number* TrimBox:number* ArtBox:number* Contents:Drawing|Drawing* Rotate:number Group:Group Annots:Annotation*
    Metadata:Metadata StructParents:number Tabs:name|text UserUnit:number Dur:number Trans:Transition BoxColorInfo:BoxColors
    PZ:number OutputIntents:OutputIntent*`,
  Transition: `Type:=Trans S:name D:number Dm:name M:name Di:number|name SS:number B:boolean`,
  BoxColors: `CropBox:BoxStyle BleedBox:BoxStyle TrimBox:BoxStyle ArtBox:BoxStyle`,
  BoxStyle: `C:number* W:number S:name D:number*`,
  PageLabelTree: `Kids:PageLabelTree* Nums:[number|PageLabel] Limits:number*`,
  PageLabel: `Type:=PageLabel S:name P:text St:number`,
  Names: `Type:name Dests:DestinationTree`,
  DestinationTree: `Kids:DestinationTree* Names:[text|Destination|Place*] Limits:text*`,
  Destination: `D:Place* SD:Place*`,
  ViewerPreferences: `Type:=ViewerPreferences HideToolbar:boolean HideMenubar:boolean HideWindowUI:boolean FitWindow:boolean CenterWindow:boolean
    DisplayDocTitle:boolean NonFullScreenPageMode:name Direction:=L2R,R2L ViewArea:name ViewClip:name PrintArea:name
    PrintClip:name PrintScaling:name Duplex:name PickTrayByPDFSize:boolean PrintPageRange:number* NumCopies:number`,
  MarkInfo: `Type:=MarkInfo Marked:boolean UserProperties:boolean Suspects:boolean`,
  OutputIntent: `Type:=OutputIntent S:=GTS_PDFA1,GTS_PDFX,ISO_PDFE1 OutputCondition:text OutputConditionIdentifier:text
    RegistryName:text Info:text DestOutputProfile:ColorProfile`,
  Outline: `Type:=Outlines,Outline First:Outline Last:Outline Count:number Title:text Parent:Outline Prev:Outline Next:Outline
    Dest:name|text|Place* A:Action SE:StructElement C:number* F:number`,
  Action: `Type:=Action S:=GoTo,URI,Named D:name|text|Place* SD:Place* URI:uri IsMap:boolean
    N:=NextPage,PrevPage,FirstPage,LastPage`,
  Annotation: `Type:=Annot Subtype:=Link Rect:number* Contents:text P:Page M:date F:number Border:numbers C:number*
    StructParent:number A:Action Dest:name|text|Place* H:name QuadPoints:number* BS:BorderStyle Lang:text OC:Layer BM:name
    CA:number ca:number`,
  BorderStyle: `Type:=Border W:number S:name D:number*`,

  Resources: `ProcSet:name* Font:{Font} XObject:{XObject} ExtGState:{GraphicsState} ColorSpace:{ColorSpace}
    Pattern:{Pattern} Shading:{Shading} Properties:{Layer|MarkedContent}`,
  Font: `Type:=Font Subtype:=Type0,Type1,MMType1,Type3,TrueType,CIDFontType0,CIDFontType2 BaseFont:name Name:name
    FirstChar:number LastChar:number Widths:number* FontDescriptor:FontDescriptor Encoding:name|Encoding|CMap
    ToUnicode:CMap|name DescendantFonts:Font* CIDSystemInfo:CharacterSet DW:number W:numbers DW2:number* W2:numbers
    CIDToGIDMap:name|Bytes FontBBox:number* FontMatrix:number* CharProcs:{Drawing} Resources:Resources Metadata:Metadata`,
  FontDescriptor: `Type:=FontDescriptor FontName:name FontFamily:text FontStretch:name FontWeight:number Flags:number
    FontBBox:number* ItalicAngle:number Ascent:number Descent:number Leading:number CapHeight:number XHeight:number
    StemV:number StemH:number AvgWidth:number MaxWidth:number MissingWidth:number FontFile:FontProgram FontFile2:FontProgram
    FontFile3:FontProgram CharSet:text Style:FontStyle Lang:name FD:{FontDescriptor} CIDSet:Bytes`,
  FontStyle: `Panose:bytes`,
  FontProgram: `Length1:number Length2:number Length3:number Subtype:=Type1C,CIDFontType0C,OpenType Metadata:Metadata`,
  Encoding: `Type:=Encoding BaseEncoding:name Differences:[number|name]`,
  CharacterSet: `Registry:text Ordering:text Supplement:number`,
  CMap: `Type:=CMap CMapName:name CIDSystemInfo:CharacterSet WMode:number UseCMap:name|CMap`,

  XObject: `Type:=XObject Subtype:=Image,Form Name:name Width:number Height:number ColorSpace:ColorSpace
    BitsPerComponent:number Intent:name ImageMask:boolean Mask:number*|XObject Decode:number* Interpolate:boolean
    SMask:XObject SMaskInData:number Matte:number* FormType:number BBox:number* Matrix:number* Resources:Resources Group:Group
    StructParent:number StructParents:number OC:Layer Metadata:Metadata`,
  Group: `Type:=Group S:=Transparency CS:ColorSpace I:boolean K:boolean`,
  GraphicsState: `Type:=ExtGState LW:number LC:number LJ:number ML:number D:numbers RI:name OP:boolean op:boolean OPM:number
    Font:[Font|number] BG:Function BG2:name|Function UCR:Function UCR2:name|Function TR:name|Function|Function*
    TR2:name|Function|Function* HT:name|Halftone FL:number SM:number SA:boolean BM:name|name* SMask:name|SoftMask CA:number
    ca:number AIS:boolean TK:boolean UseBlackPtComp:name AAPL:AA:boolean`,
  Halftone: `Type:=Halftone HalftoneType:number Frequency:number Angle:number SpotFunction:name|Function AccurateScreens:boolean
    TransferFunction:name|Function Default:Halftone Gray:Halftone Red:Halftone Green:Halftone Blue:Halftone Cyan:Halftone
    Magenta:Halftone Yellow:Halftone Black:Halftone`,
  SoftMask: `Type:=Mask S:=Alpha,Luminosity G:XObject BC:number* TR:name|Function`,
  ColorDictionary: `WhitePoint:number* BlackPoint:number* Gamma:number|number* Matrix:number* Range:number*
    Subtype:=DeviceN,NChannel Colorants:{ColorSpace} Process:ProcessColors MixingHints:MixingHints`,
  ProcessColors: `ColorSpace:ColorSpace Components:name*`,
  MixingHints: `Solidities:{number} PrintingOrder:name* DotGain:{Function}`,
  ColorProfile: `N:number Alternate:ColorSpace Range:number* Metadata:Metadata`,
  Function: `FunctionType:number Domain:number* Range:number* Size:number* BitsPerSample:number Order:number Encode:number*
    Decode:number* C0:number* C1:number* N:number Functions:Function* Bounds:number*`,
  Shading: `ShadingType:number ColorSpace:ColorSpace Background:number* BBox:number* AntiAlias:boolean
    Function:Function|Function* Domain:number* Matrix:number* Coords:number* Extend:boolean* BitsPerCoordinate:number
    BitsPerComponent:number BitsPerFlag:number VerticesPerRow:number Decode:number*`,
  Pattern: `Type:=Pattern PatternType:number PaintType:number TilingType:number BBox:number* XStep:number YStep:number
    Resources:Resources Matrix:number* Shading:Shading ExtGState:GraphicsState`,
  Drawing: ``,
  Bytes: ``,
  Metadata: `Type:=Metadata Subtype:=XML`,

  StructTreeRoot: `Type:=StructTreeRoot K:StructPart IDTree:IdentifierTree ParentTree:ParentTree
    ParentTreeNextKey:number RoleMap:{name} ClassMap:{Attributes|Attributes*} Namespaces:Namespace*`,
  IdentifierTree: `Type:=IDTree Kids:IdentifierTree* Names:[text|StructElement] Limits:text*`,
  ParentTree: `Type:=ParentTree Kids:ParentTree* Nums:[number|StructElement|StructElement*] Limits:number*`,
  Namespace: `Type:=Namespace NS:text RoleMapNS:{name|[name|Namespace]}`,
  StructElement: `Type:=StructElem,MCR,OBJR S:name P:StructElement|StructTreeRoot ID:text Pg:Page
    K:StructPart A:AttributePart C:AttributePart R:number T:text Lang:text Alt:text
    E:text ActualText:text NS:Namespace Ref:StructElement* Stm:XObject StmOwn:XObject|Annotation MCID:number
    Obj:XObject|Annotation PhoneticAlphabet:name Phoneme:text`,
  Attributes: `O:=Layout,List,Table,PrintField,Artifact,FENote,NSO NS:Namespace Placement:name WritingMode:name
    BackgroundColor:numbers BorderColor:numbers BorderStyle:name|name* BorderThickness:numbers Padding:numbers Color:numbers
    SpaceBefore:number SpaceAfter:number StartIndent:number EndIndent:number TextIndent:number TextAlign:name BBox:number*
    Width:number|name Height:number|name BlockAlign:name InlineAlign:name TBorderStyle:name|name* TPadding:numbers
    BaselineShift:number LineHeight:number|name TextPosition:name TextDecorationColor:numbers TextDecorationThickness:number
    TextDecorationType:name RubyAlign:name RubyPosition:name GlyphOrientationVertical:number|name ColumnCount:number
    ColumnGap:numbers ColumnWidths:numbers ListNumbering:name ContinuedList:boolean ContinuedFrom:text RowSpan:number
    ColSpan:number Headers:text* Scope:name Summary:text Short:text Type:name Subtype:name Attached:name* NoteType:name
    Role:name Desc:text`,
  MarkedContent: `MCID:number Lang:text Alt:text ActualText:text E:text Type:name Subtype:name BBox:number* Attached:name*`,

  Layers: `OCGs:Layer* D:LayerSettings`,
  LayerSettings: `Name:text BaseState:=ON ON:Layer* OFF:nothing* Order:LayerPart* ListMode:name RBGroups:LayerPart*
    Locked:Layer* Intent:name|name* AS:LayerUse*`,
  LayerUse: `Event:name OCGs:Layer* Category:name*`,
  Layer: `Type:=OCG,OCMD Name:text Intent:name|name* Usage:LayerUsage OCGs:Layer|Layer* P:name`,
  LayerUsage: `Language:LayerState Export:LayerState Zoom:LayerState Print:LayerState View:LayerState PageElement:LayerState`,
  LayerState: `Lang:text Preferred:name ExportState:=ON PrintState:=ON ViewState:=ON Subtype:name min:number max:number`,

  DecodeParms: `Predictor:number Colors:number BitsPerComponent:number Columns:number EarlyChange:number K:number
    EndOfLine:boolean EncodedByteAlign:boolean Rows:number EndOfBlock:boolean BlackIs1:boolean DamagedRowsBeforeError:number
    ColorTransform:number JBIG2Globals:Bytes`,
  Linearization: `Linearized:number L:number H:number* O:number E:number N:number T:number P:number`,
  Hints: `P:number S:number T:number O:number A:number E:number V:number I:number C:number L:number R:number B:number`,
  ObjectStream: `Type:=ObjStm N:number First:number Extends:number`,
  CrossReferences: `Type:=XRef Size:number Index:number* Prev:number W:number* Root:Catalog Info:Info ID:id*
    DocChecksum:digest`,
} as const;

export type DictionaryType = keyof typeof tables;

/** Entries of every stream that is not an image. */
export const streamEntries =
  'Length:number DL:number Filter:name|name* DecodeParms:DecodeParms|DecodeParms*';

/** Entries that several values share, and values that may be nested in each other. */
export const parts: Readonly<Record<string, string>> = {
  Place: 'number|name|Page|StructElement',
  ColorSpace: 'name|ColorPart*',
  ColorPart: 'name|number|bytes|Function|ColorProfile|Bytes|ColorDictionary|ColorPart*',
  StructPart: 'number|StructElement|StructPart*',
  AttributePart: 'number|name|Attributes|AttributePart*',
  LayerPart: 'text|Layer|LayerPart*',
};

/** Types whose values are streams. */
export const streamTypes: ReadonlySet<string> = new Set<DictionaryType>([
  'Drawing',
  'Bytes',
  'Metadata',
  'FontProgram',
  'CMap',
  'XObject',
  'ColorProfile',
  'Hints',
  'ObjectStream',
  'CrossReferences',
]);

/** Types whose values are streams or dictionaries. */
export const eitherTypes: ReadonlySet<string> = new Set<DictionaryType>([
  'Function',
  'Shading',
  'Pattern',
  'Halftone',
]);

/** The entry by which a type differs from the other alternatives of a value. */
export const tellingKeys: Readonly<Record<string, string>> = {
  Function: 'FunctionType',
  ColorProfile: 'N',
} satisfies Partial<Record<DictionaryType, string>>;
