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

  'backups.didMake': { zh: '备份数据', en: 'Made a backup' },
  'backups.didChooseSecond': { zh: '指定第二份备份的位置', en: 'Chose the second place of backups' },
  'backups.didDropSecond': { zh: '不再做第二份备份', en: 'Gave up the second place of backups' },
  'backups.didFreeSpace': { zh: '清理旧备份', en: 'Cleared old backups away' },
  'backups.didRestore': {
    zh: '恢复 {day} 的备份：{reason}',
    en: 'Restored the backup of {day}: {reason}',
  },
  'backups.step.copying': { zh: '复制数据', en: 'Copying the data' },
  'backups.step.checking': { zh: '检查副本', en: 'Checking the copy' },
  'backups.step.rehearsing': { zh: '试恢复', en: 'Rehearsing' },
  'backups.coordinatorOnly': {
    zh: '只有项目负责人可以管理备份。',
    en: 'Only a coordinator can manage backups.',
  },
  'backups.unlockFirst': {
    zh: '请先解锁，再恢复备份。',
    en: 'Unlock the program first, then restore a backup.',
  },
  'backups.notInSample': {
    zh: '现在打开的是示例学校，它没有备份。请先离开示例学校。',
    en: 'The sample college is open, which has no backups. Leave it first.',
  },
  'backups.lookAgain': {
    zh: '请重新检查这份备份，再恢复。',
    en: 'Check this backup again before restoring it.',
  },

  'backups.title': { zh: '备份', en: 'Backups' },
  'backups.subtitle': {
    zh: '每天自动备份一次，每周自动试恢复一次',
    en: 'Made by itself once a day, rehearsed by itself once a week',
  },
  'backups.now': { zh: '立即备份', en: 'Back up now' },
  'backups.made': { zh: '备份已做好，并检查过', en: 'The backup was made and checked' },
  'backups.toRestore': { zh: '恢复备份', en: 'Restore a backup' },
  'backups.restoreDoor': {
    zh: '已有备份，在这台电脑上恢复',
    en: 'There is a backup: restore it on this computer',
  },
  'backups.stateTitle': { zh: '现状', en: 'State' },
  'backups.lastGood': { zh: '上次备份', en: 'Last backup' },
  'backups.ago': {
    zh: '{days, plural, =0 {今天} other {# 天前}}',
    en: '{days, plural, =0 {today} one {# day ago} other {# days ago}}',
  },
  'backups.never': { zh: '还没有', en: 'None yet' },
  'backups.rehearsed': { zh: '上次试恢复', en: 'Last rehearsal' },
  'backups.integrity': { zh: '数据全面检查', en: 'Full check of the data' },
  'backups.fine': { zh: '{at}，没有问题', en: '{at}, no problem found' },
  'backups.bad': { zh: '{at}：{problem}', en: '{at}: {problem}' },
  'backups.room': { zh: '磁盘剩余空间', en: 'Free room on the disk' },
  'backups.megabytes': { zh: '{n, number} MB', en: '{n, number} MB' },
  'backups.here': { zh: '备份位置', en: 'Where backups lie' },

  'backups.secondTitle': { zh: '第二份备份', en: 'Second place' },
  'backups.secondText': {
    zh: '硬盘坏了，放在同一块硬盘上的备份也没有了。请选另一块硬盘、U 盘或网络共享上的文件夹，每份备份都会再存一份，存完读回来核对。',
    en: 'When a drive fails, the backups on it are gone as well. Choose a folder on another drive, a USB stick or a share: each backup is stored there too, read back and compared.',
  },
  'backups.secondNone': { zh: '还没有指定', en: 'Not chosen yet' },
  'backups.chooseSecond': { zh: '选择文件夹', en: 'Choose a folder' },
  'backups.dropSecond': { zh: '不再使用', en: 'Stop using it' },
  'backups.secondSet': { zh: '以后的备份都会在那里再存一份', en: 'Backups will be stored there as well' },
  'backups.secondDropped': { zh: '不再做第二份备份', en: 'Backups are kept on this computer only' },
  'backups.sameDisk': {
    zh: '这个文件夹和数据在同一块磁盘上：硬盘坏了，两份会一起丢失。',
    en: 'This folder is on the same drive as the data: if the drive fails, both are lost.',
  },
  'backups.missing': {
    zh: '从 {day} 起找不到 {folder}。接上磁盘后会自动补上。',
    en: '{folder} has not been found since {day}. Once the drive is connected, what is missing is caught up.',
  },

  'backups.listTitle': { zh: '备份列表', en: 'Backups kept' },
  'backups.empty': { zh: '还没有备份。', en: 'There is no backup yet.' },
  'backups.col.madeAt': { zh: '时间', en: 'Made' },
  'backups.col.kind': { zh: '来由', en: 'Why' },
  'backups.col.size': { zh: '大小', en: 'Size' },
  'backups.col.places': { zh: '在哪里', en: 'Where' },
  'backups.col.checked': { zh: '试恢复', en: 'Rehearsed' },
  'backups.kind.manual': { zh: '手动', en: 'By hand' },
  'backups.kind.daily': { zh: '每天', en: 'Daily' },
  'backups.kind.beforeUpgrade': { zh: '升级前', en: 'Before an upgrade' },
  'backups.kind.beforeImport': { zh: '导入前', en: 'Before an import' },
  'backups.place.here': { zh: '本机', en: 'This computer' },
  'backups.place.second': { zh: '第二位置', en: 'Second place' },
  'backups.rehearse': { zh: '试恢复', en: 'Rehearse' },
  'backups.notYet': { zh: '还没有', en: 'Not yet' },
  'backups.passed': { zh: '{at} 通过', en: 'Passed {at}' },
  'backups.rehearsedOk': {
    zh: '试恢复通过，用时 {seconds} 秒',
    en: 'The rehearsal passed in {seconds} s',
  },
  'backups.rule': {
    zh: '保留最近 7 天每天一份、4 周每周一份、12 个月每月一份；被恢复替换下来的数据保留 30 天。',
    en: 'Kept: one a day for 7 days, one a week for 4 weeks, one a month for 12 months. Data replaced by a restore is kept for 30 days.',
  },
  'backups.replaced': {
    zh: '{day} 被恢复替换下来的数据还保留着。',
    en: 'The data replaced by a restore on {day} is still kept.',
  },
  'backups.freeSpace': { zh: '清理旧备份', en: 'Free space' },
  'backups.freeSpaceText': {
    zh: '删除本机上除最近两份以外的备份，以及被恢复替换下来的数据。第二位置的备份不动。',
    en: 'Deletes all but the two newest backups on this computer, and data replaced by restores. Backups in the second place stay.',
  },
  'backups.freed': { zh: '腾出 {n, number} MB', en: '{n, number} MB freed' },

  'backups.line': { zh: '上次备份 {day}', en: 'Last backup {day}' },
  'backups.lineNone': { zh: '还没有备份', en: 'No backup yet' },
  'backups.lineOld': {
    zh: '上次备份是 {day}，已经 {days} 天。',
    en: 'The last backup is of {day}, {days} days ago.',
  },
  'backups.lineFailed': {
    zh: '{day} 的备份没有做成：{problem}',
    en: 'The backup of {day} failed: {problem}',
  },
  'backups.lineLow': {
    zh: '磁盘只剩 {n, number} MB，快要存不下了。',
    en: 'Only {n, number} MB are left on the disk; soon nothing more can be saved.',
  },
  'backups.toPage': { zh: '看备份', en: 'See backups' },

  'backups.picker.title': { zh: '选择文件夹', en: 'Choose a folder' },
  'backups.picker.path': { zh: '文件夹', en: 'Folder' },
  'backups.picker.places': { zh: '从哪里开始', en: 'Where to begin' },
  'backups.picker.up': { zh: '上一层', en: 'Up' },
  'backups.picker.open': { zh: '打开', en: 'Open' },
  'backups.picker.empty': { zh: '里面没有别的文件夹。', en: 'There are no folders in it.' },
  'backups.picker.choose': { zh: '用这个文件夹', en: 'Use this folder' },

  'backups.restore.title': { zh: '恢复备份', en: 'Restore a backup' },
  'backups.restore.step.choose': { zh: '选备份', en: 'Choose' },
  'backups.restore.step.key': { zh: '打开', en: 'Open' },
  'backups.restore.step.look': { zh: '核对', en: 'Compare' },
  'backups.restore.step.done': { zh: '完成', en: 'Done' },
  'backups.restore.fromFolder': { zh: '从别的文件夹找', en: 'Look in another folder' },
  'backups.restore.found': { zh: '这个文件夹里的备份', en: 'Backups in this folder' },
  'backups.restore.next': { zh: '下一步', en: 'Next' },
  'backups.restore.chooseFirst': { zh: '先选一份备份', en: 'Choose a backup first' },
  'backups.restore.secret': { zh: '用什么打开', en: 'Open it with' },
  'backups.restore.secret.current': { zh: '现在的密钥', en: 'The key in use' },
  'backups.restore.secret.password': { zh: '做备份那天的密码', en: 'A password of the day it was made' },
  'backups.restore.secret.recovery': { zh: '恢复密钥', en: 'The recovery key' },
  'backups.restore.loginName': { zh: '登录名', en: 'Login name' },
  'backups.restore.password': { zh: '密码', en: 'Password' },
  'backups.restore.recoveryKey': { zh: '恢复密钥', en: 'Recovery key' },
  'backups.restore.check': { zh: '试恢复', en: 'Rehearse' },
  'backups.restore.checking': { zh: '正在检查这份备份', en: 'Checking this backup' },
  'backups.restore.good': {
    zh: '{at} 的备份完好，可以恢复。',
    en: 'The backup of {at} is whole and can be restored.',
  },
  'backups.restore.lost': {
    zh: '{n, plural, =0 {此后没有修改。} other {此后保存的 # 处修改会丢失。}}',
    en: '{n, plural, =0 {Nothing was changed since then.} one {# change saved since then will be lost.} other {# changes saved since then will be lost.}}',
  },
  'backups.restore.older': {
    zh: '这份备份比现在的数据旧。恢复会记入审计，写明原因。',
    en: 'This backup is older than the data in use. Restoring it is recorded in the audit with its reason.',
  },
  'backups.restore.numbers': {
    zh: '已经用过的证书编号不会再用，已经撤销的证书仍然是撤销的。',
    en: 'Certificate numbers already used are not used again, and revoked certificates stay revoked.',
  },
  'backups.restore.table': { zh: '内容', en: 'What' },
  'backups.restore.there': { zh: '备份里', en: 'In the backup' },
  'backups.restore.nowThere': { zh: '现在', en: 'Now' },
  'backups.restore.reason': { zh: '为什么恢复', en: 'Why it is restored' },
  'backups.restore.confirm': {
    zh: '请输入备份的日期 {day} 确认',
    en: 'Type the day of the backup, {day}, to confirm',
  },
  'backups.restore.run': { zh: '恢复 {day} 的备份', en: 'Restore the backup of {day}' },
  'backups.restore.typeFirst': { zh: '先写原因，再输入日期', en: 'Write the reason, then type the day' },
  'backups.restore.done': {
    zh: '已恢复 {at} 的备份。原来的数据保留 30 天。请用密码解锁。',
    en: 'The backup of {at} is restored. The data before is kept for 30 days. Unlock with a password.',
  },
  'backups.restore.close': { zh: '去解锁', en: 'Go on to unlock' },
  'backups.restore.date': { zh: '日期', en: 'Day' },
});
