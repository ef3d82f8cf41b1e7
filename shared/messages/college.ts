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
});
