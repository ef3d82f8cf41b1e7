// Why a file could not be read as a table, and what could not be written. `{name}` is the file's name.
import { define } from './define.ts';

export const tabular = define({
  'tabular.empty': { zh: '“{name}”是空文件，里面没有内容。', en: '“{name}” is empty.' },
  'tabular.notTable': {
    zh: '“{name}”其实是{kind}，不是表格。请选 Excel（.xlsx、.xls）或 CSV 文件。',
    en: '“{name}” is really {kind}, not a table. Choose an Excel (.xlsx, .xls) or CSV file.',
  },
  'tabular.kind.pdf': { zh: ' PDF 文件', en: 'a PDF file' },
  'tabular.kind.word': { zh: ' Word 文档', en: 'a Word document' },
  'tabular.kind.slides': { zh: '演示文稿', en: 'a presentation' },
  'tabular.kind.html': { zh: '网页（HTML）', en: 'a web page (HTML)' },
  'tabular.kind.image': { zh: '图片', en: 'a picture' },
  'tabular.kind.archive': { zh: '压缩包', en: 'an archive' },
  'tabular.kind.ods': { zh: ' OpenDocument 文件', en: 'an OpenDocument file' },
  'tabular.kind.xlsb': { zh: '二进制工作簿（.xlsb）', en: 'a binary workbook (.xlsb)' },
  'tabular.kind.xml': { zh: ' XML 文件', en: 'an XML file' },
  'tabular.kind.rtf': { zh: ' RTF 文档', en: 'an RTF document' },
  'tabular.kind.office': { zh: '另一种 Office 文件', en: 'another kind of Office file' },
  'tabular.kind.unknown': { zh: '一种不认识的文件', en: 'a file of unknown kind' },
  'tabular.password': {
    zh: '“{name}”设了密码。请在 Excel 里去掉密码（文件 › 信息 › 保护工作簿）后再选。',
    en: '“{name}” is protected by a password. Remove the password in Excel (File › Info › Protect Workbook), then choose it again.',
  },
  'tabular.truncated': {
    zh: '“{name}”不完整，可能没有复制或下载完。请重新取一份。',
    en: '“{name}” is incomplete, perhaps not fully copied or downloaded. Get a fresh copy.',
  },
  'tabular.damaged': {
    zh: '“{name}”已损坏，读不出来。请在 Excel 里打开后另存一份。',
    en: '“{name}” is damaged and cannot be read. Open it in Excel and save a copy.',
  },
  'tabular.unsafe': {
    zh: '“{name}”内部结构不正常（{part}），没有打开。请在 Excel 里另存一份。',
    en: 'The inside of “{name}” is not as a workbook should be ({part}); it was not opened. Save a copy in Excel.',
  },
  'tabular.part.name': { zh: '不允许的部件名', en: 'a forbidden part name' },
  'tabular.part.duplicate': { zh: '部件重名', en: 'two parts of one name' },
  'tabular.part.overlap': { zh: '部件互相重叠', en: 'overlapping parts' },
  'tabular.part.size': { zh: '部件大小与声明不符', en: 'a part that is not of its declared size' },
  'tabular.part.link': { zh: '部件是链接', en: 'a part that is a link' },
  'tabular.part.doctype': { zh: '含有 DOCTYPE', en: 'a DOCTYPE' },
  'tabular.part.count': { zh: '部件太多', en: 'too many parts' },
  'tabular.tooBig': {
    zh: '“{name}”展开后超过 {limit} MB，不像名单。请删去图片和多余的工作表。',
    en: '“{name}” is over {limit} MB when unpacked, which no roster is. Remove pictures and spare sheets.',
  },
  'tabular.tooDense': {
    zh: '“{name}”压缩得异常紧（超过 {limit} 倍），没有打开。请在 Excel 里另存一份。',
    en: '“{name}” is packed abnormally tight (over {limit} times); it was not opened. Save a copy in Excel.',
  },
  'tabular.tooManyRows': {
    zh: '“{name}”超过 {limit, number} 行。请分成几个文件导入。',
    en: '“{name}” has more than {limit, number} rows. Split it into several files.',
  },
  'tabular.longLine': {
    zh: '“{name}”第 {line} 行太长，不像表格。',
    en: 'Line {line} of “{name}” is too long for a table.',
  },
  'tabular.openQuote': {
    zh: '“{name}”第 {line} 行起有一个引号没有配对，后面的内容无法分行。请在 Excel 里另存为 .xlsx。',
    en: 'A quotation mark opened in line {line} of “{name}” is never closed. Save the file as .xlsx in Excel.',
  },
  'tabular.encoding': {
    zh: '“{name}”的文字编码认不出来。请在 Excel 里另存为 .xlsx，或选一种编码再试。',
    en: 'The text encoding of “{name}” is not known. Save it as .xlsx in Excel, or choose an encoding.',
  },
  'tabular.unreadable': {
    zh: '“{name}”打不开，可能正被别的程序占用或已移走。',
    en: '“{name}” cannot be opened; another program may hold it, or it was moved.',
  },
  'tabular.cannotWrite': {
    zh: '“{name}”写不进去，可能正被 Excel 打开，或这个位置只读。原来的文件没有改动。',
    en: '“{name}” cannot be written; Excel may have it open, or the place is read-only. The old file is unchanged.',
  },
  'tabular.diskFull': {
    zh: '磁盘已满或写不进去，没有生成“{name}”，也没有留下半个文件。请在磁盘上腾出空间，再做一次。',
    en: 'The disk is full or cannot be written; “{name}” was not made, and no half of it remains. Free some space on the disk, then do this again.',
  },
  'tabular.nameTooLong': {
    zh: '“{name}”的位置太长，系统不接受。请换一个较短的文件夹。',
    en: 'The place of “{name}” is too long for the system. Choose a shorter folder.',
  },
});
