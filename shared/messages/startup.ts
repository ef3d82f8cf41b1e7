// Texts of a start that is refused because of where the data lies or because the program was changed.
import { define } from './define.ts';

export const startup = define({
  'startup.onShare': {
    zh: '数据文件夹在网络共享上，程序没有打开，数据没有改动。网络共享会损坏正在使用的数据库；请把文件夹放到本机硬盘上（可用环境变量 JIANGXIN_DATA 指定），备份可以放在共享上。数据文件夹：{folder}',
    en: 'The data folder lies on a network share, so the program did not open; no data was changed. A share damages a database in use: put the folder on a drive of this computer (JIANGXIN_DATA can name it). Backups may lie on a share. Data folder: {folder}',
  },
  'startup.inSyncFolder': {
    zh: '数据文件夹在网盘的同步文件夹里，程序没有打开，数据没有改动。同步会把旧的数据盖在新的上面；请把文件夹放到同步范围以外（可用环境变量 JIANGXIN_DATA 指定）。数据文件夹：{folder}',
    en: 'The data folder lies in a folder that a cloud drive syncs, so the program did not open; no data was changed. Syncing puts old data over new: move the folder out of it (JIANGXIN_DATA can name another). Data folder: {folder}',
  },
  'startup.onRemovable': {
    zh: '数据文件夹在可移动磁盘上，程序没有打开，数据没有改动。拔出磁盘会损坏正在使用的数据库；请把文件夹放到本机硬盘上（可用环境变量 JIANGXIN_DATA 指定），备份可以放在可移动磁盘上。数据文件夹：{folder}',
    en: 'The data folder lies on a removable drive, so the program did not open; no data was changed. Pulling the drive out damages a database in use: put the folder on a drive of this computer (JIANGXIN_DATA can name it). Backups may lie on a removable drive. Data folder: {folder}',
  },
  'startup.changedProgram': {
    zh: '程序文件 {file} 与安装时不同，程序没有打开，数据没有改动。请重新安装匠心；安装不会影响数据。',
    en: 'The program file {file} is not the one that was installed, so the program did not open; no data was changed. Install Jiangxin again: installing leaves the data alone.',
  },
});
