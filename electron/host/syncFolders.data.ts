// The folders that programs keep in step with other computers, by the names those programs give them.

/** In lower case; OneDrive and Dropbox add the name of the organisation. */
export const NAMES: readonly (string | RegExp)[] = [
  /^onedrive( - .*)?$/,
  /^dropbox( \(.*\))?$/,
  'wps云盘',
  'wpsdrive',
  'wps cloud files',
  'nutstore',
  'nutstore files',
  '坚果云',
  '我的坚果云',
  'iclouddrive',
  'mobile documents',
  'cloudstorage',
  /^(google ?drive|my drive|我的云端硬盘)$/,
  /^baidu(netdisk|sync ?disk).*$/,
  '百度网盘同步空间',
  '百度云同步盘',
  '阿里云盘',
  '腾讯微云',
  'weiyun',
  '天翼云盘',
  'nextcloud',
  'owncloud',
  'seafile',
  'megasync',
  'pcloud',
  'syncthing',
];

/** What such a program leaves in the folder that it watches, whatever the folder is called. */
export const MARKS: readonly string[] = ['.dropbox.cache', '.stfolder', '.owncloudsync.log'];
