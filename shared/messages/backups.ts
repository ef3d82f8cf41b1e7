// Texts of backups: making, checking and restoring them, the second place, room on the disk.
import { define } from './define.ts';

export const backups = define({
  'startup.pointer': {
    zh: '记录数据位置的文件 {file} 读不出来。请从备份恢复。',
    en: 'The file that says where the data lies, {file}, cannot be read. Restore from a backup.',
  },
  'backups.problem.none': { zh: '这个文件夹里没有备份。', en: 'There is no backup in this folder.' },
  'backups.problem.gone': { zh: '这份备份已经不在了。', en: 'This backup is no longer there.' },
  'backups.problem.damaged': {
    zh: '这份备份的文件损坏或不完整，不能用来恢复。请选另一份。',
    en: 'The files of this backup are damaged or incomplete; it cannot be restored. Choose another one.',
  },
  'backups.problem.differs': {
    zh: '备份里的内容和它的说明不一致，不能用来恢复。请选另一份。',
    en: 'What is in the backup is not what its description says; it cannot be restored. Choose another one.',
  },
  'backups.problem.incomplete': {
    zh: '备份缺少刚保存的内容，没有保留。请再做一次。',
    en: 'The copy lacked what was saved last and was not kept. Make the backup again.',
  },
  'backups.problem.notOurs': {
    zh: '这个文件不是匠心的数据，没有使用，也没有改动。',
    en: 'This file is not a Jiangxin store. It was not used or changed.',
  },
  'backups.problem.newer': {
    zh: '这份备份来自更新的版本（{have}），本程序只认识到 {newest}。请先安装新版本。',
    en: 'This backup comes from a newer version ({have}); this program knows up to {newest}. Install the newer version first.',
  },
  'backups.problem.foreign': {
    zh: '这份备份里有不属于匠心的内容（{item}），可能被人动过，不能用来恢复。',
    en: 'This backup contains something that is not part of Jiangxin ({item}). It may have been tampered with and cannot be restored.',
  },
  'backups.problem.wrongKey': {
    zh: '密钥与这份备份不符；备份本身没有损坏，也没有改动。',
    en: 'The key does not belong to this backup. The backup itself is not damaged and was not changed.',
  },
  'backups.problem.wrongPassword': {
    zh: '密码或恢复密钥不对；备份本身没有损坏，也没有改动。用做备份那天的密码。',
    en: 'The password or recovery key is wrong. The backup itself is not damaged and was not changed. Use the password of the day it was made.',
  },
  'backups.problem.readBack': {
    zh: '{file} 写到磁盘后读回来不一样，没有保留。磁盘可能有故障。',
    en: '{file} read back differently after it was written, so it was not kept. The drive may be failing.',
  },
  'backups.problem.liveDamaged': {
    zh: '正在使用的数据没有通过全面检查。请尽快从最近的备份恢复。',
    en: 'The data in use did not pass its full check. Restore the latest backup soon.',
  },
  'backups.problem.diskFull': { zh: '磁盘已满。', en: 'The disk is full.' },
  'backups.problem.noRoom': {
    zh: '磁盘空间不够：需要 {needed} MB，只剩 {free} MB。腾出空间后再做一次。',
    en: 'There is not enough room on the disk: {needed} MB are needed, {free} MB are free. Free some space, then do this again.',
  },
  'backups.problem.system': {
    zh: '系统没有让程序读写文件（{code}）。',
    en: 'The system did not let the program read or write the file ({code}).',
  },
  'backups.problem.noFolder': { zh: '没有找到文件夹 {folder}。', en: 'The folder {folder} was not found.' },
  'backups.problem.readOnly': {
    zh: '文件夹 {folder} 不能写入。',
    en: 'The folder {folder} cannot be written to.',
  },
  'backups.problem.insideData': {
    zh: '这个文件夹在数据文件夹里面。请选另一块磁盘上的文件夹。',
    en: 'This folder lies inside the data folder. Choose a folder on another drive.',
  },
});
