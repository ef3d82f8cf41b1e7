// Texts of the college's own record: names, code, zone, pictures.
import { define } from './define.ts';

export const college = define({
  'college.exists': { zh: '学校资料已经有了，请直接修改。', en: 'The college is already entered; change it instead.' },
  'college.missing': {
    zh: '还没有学校资料，请先填写并保存。',
    en: 'There is no college record yet: enter and save it first.',
  },
  'college.zoneUnknown': {
    zh: '没有这个时区，写作 Asia/Shanghai 这样的名称。',
    en: 'There is no such time zone; write a name such as Asia/Shanghai.',
  },
  'college.addressHttps': {
    zh: '要写完整的 https:// 网址，不带 #；没有就留空。',
    en: 'Write the whole https:// address without #, or leave it empty.',
  },
  'college.codeShape': { zh: '1 到 12 位字母或数字', en: '1 to 12 letters or digits' },
  'college.pictureTooBig': {
    zh: '{name} 有 {size} KB，图片最多 2048 KB。',
    en: '{name} has {size} KB; a picture may have 2048 KB.',
  },
  'college.pictureType': {
    zh: '{name} 的内容不是 PNG 或 JPEG 图片。',
    en: '{name} is not a PNG or JPEG picture by its content.',
  },
  'college.picturePixels': {
    zh: '{name} 有 {width} × {height} 像素，最多 1600 万像素。',
    en: '{name} has {width} × {height} pixels; the limit is 16 million.',
  },
  'college.didSave': { zh: '修改学校资料', en: 'Changed the college record' },
  'college.didPicture.logo': { zh: '换上校徽', en: 'Set the logo' },
  'college.didPicture.seal': { zh: '换上印章图片', en: 'Set the seal' },
  'college.didRemovePicture.logo': { zh: '移除校徽', en: 'Removed the logo' },
  'college.didRemovePicture.seal': { zh: '移除印章图片', en: 'Removed the seal' },

  'college.title': { zh: '学校资料', en: 'College' },
  'college.subtitle': {
    zh: '印在协议和证书上的内容都从这里来',
    en: 'What agreements and certificates print comes from here',
  },
  'college.nameZh': { zh: '校名', en: 'Name in Chinese' },
  'college.nameEn': { zh: '英文校名', en: 'Name in English' },
  'college.code': { zh: '学校代码', en: 'College code' },
  'college.codeHint': { zh: '证书编号以它开头', en: 'Certificate numbers begin with it' },
  'college.region': { zh: '所在地区', en: 'Region' },
  'college.timeZone': { zh: '时区', en: 'Time zone' },
  'college.verifyAddress': { zh: '证书验证网址', en: 'Address for checking certificates' },
  'college.verifyHint': {
    zh: '填了以后，扫描证书上的二维码会打开这个网页；没有就留空',
    en: 'If given, the code on a certificate opens this page; otherwise leave it empty',
  },
  'college.signatoryZh': { zh: '证书签发人', en: 'Signatory, in Chinese' },
  'college.signatoryEn': { zh: '签发人英文姓名', en: 'Signatory, in English' },
  'college.mentorLimit': { zh: '每位导师最多带几名学徒', en: 'Apprentices a mentor may guide' },
  'college.mentorLimitHint': {
    zh: '超过时提醒，导师可以有自己的上限',
    en: 'More gives a warning; a mentor may have a limit of their own',
  },
  'college.identity': { zh: '名称与编号', en: 'Names and numbers' },
  'college.papers': { zh: '签发与规定', en: 'Signing and rules' },
  'college.pictures': { zh: '校徽与印章', en: 'Logo and seal' },
  'college.logo': { zh: '校徽', en: 'Logo' },
  'college.seal': { zh: '印章图片', en: 'Seal' },
  'college.noLogo': { zh: '还没有校徽', en: 'No logo yet' },
  'college.noSeal': {
    zh: '还没有印章图片；纸质证书盖实物章',
    en: 'No seal picture; paper certificates are stamped by hand',
  },
  'college.pictureHint': { zh: 'PNG 或 JPEG，最多 2 MB', en: 'PNG or JPEG, 2 MB at most' },
  'college.remove': { zh: '移除', en: 'Remove' },
  'college.saveFirst': { zh: '先保存学校资料，再放图片。', en: 'Save the college first, then add pictures.' },
  'college.saved': { zh: '学校资料已保存', en: 'College saved' },
  'college.pictureSaved': {
    zh: '图片已换上（{width} × {height} 像素）',
    en: 'Picture set ({width} × {height} pixels)',
  },
  'college.toCalendar': { zh: '校历与学期', en: 'Calendar and terms' },
});
