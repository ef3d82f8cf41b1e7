// Texts of getting in and out, of accounts and of rights, as far as the host says them.
import { define } from './define.ts';

export const access = define({
  'startup.cryptography': {
    zh: '这台电脑的加密功能 {primitive} 结果不正确，程序没有打开，数据没有改动。请重新安装程序。',
    en: 'The cryptography of this computer ({primitive}) gives wrong results; the program did not open and no data was changed. Install the program again.',
  },
  'access.keyringMissing': {
    zh: '数据文件 {file} 在，打开它所需的 keyring.json 不在了，没有打开，也没有改动。请把 keyring.json 放回 {folder}，或从备份恢复。',
    en: 'The store {file} is there, but keyring.json, which is needed to open it, is not. Nothing was opened or changed. Put keyring.json back into {folder}, or restore a backup.',
  },
  'access.keyringDamaged': {
    zh: '{folder} 里的 keyring.json 读不出来，它的两份旧本也读不出来。没有打开，也没有改动。请从备份恢复。',
    en: 'keyring.json in {folder} cannot be read, and neither can its two earlier copies. Nothing was opened or changed. Restore a backup.',
  },
  'access.storeMissing': {
    zh: '这里本来有数据文件 {file}，现在找不到了。没有新建空的数据。请把文件放回原处，或从备份恢复。',
    en: 'The store {file} was here and cannot be found. No empty one was created. Put the file back, or restore a backup.',
  },
  'access.storeNotOurs': {
    zh: '{file} 没有加密，不是这里原来的数据文件，没有打开，也没有改动。请放回原来的文件，或从备份恢复。',
    en: '{file} is not encrypted, so it is not the store that was here. It was not opened or changed. Put the right file back, or restore a backup.',
  },
  'access.isLocked': { zh: '程序已锁定，请先打开。', en: 'The program is locked; open it first.' },
  'access.changePasswordFirst': {
    zh: '这是别人给的密码，请先改成自己的密码。',
    en: 'This password was given by somebody else; change it first.',
  },
  'access.forbidden': { zh: '你的角色不能做这一步。', en: 'Your role may not do this.' },
  'access.notLocked': { zh: '程序现在没有锁定。', en: 'The program is not locked now.' },
  'access.notNew': { zh: '这里已经设置过了。', en: 'This has been set up already.' },
  'access.notInSample': { zh: '示例学校没有账户和密码。', en: 'The sample college has no accounts or passwords.' },
  'access.wrongPassword': {
    zh: '登录名或密码不对。',
    en: 'The login name or the password is not right.',
  },
  'access.wrongAndWait': {
    zh: '不对。请等 {seconds} 秒再试。',
    en: 'Not right. Try again in {seconds, plural, one {# second} other {# seconds}}.',
  },
  'access.wait': {
    zh: '试错太多次，请等 {seconds} 秒再试。',
    en: 'Too many failed tries; try again in {seconds, plural, one {# second} other {# seconds}}.',
  },
  'access.recoveryMistyped': {
    zh: '恢复密钥抄写有误：共九组，每组四个字符，请对照纸上再看一遍。',
    en: 'The recovery key has a slip in it: nine groups of four characters; compare it with the paper.',
  },
  'access.recoveryWrong': { zh: '这不是现在的恢复密钥。', en: 'This is not the present recovery key.' },
  'access.recoveryGone': {
    zh: '恢复密钥已经不在内存里，无法核对。请生成新的恢复密钥。',
    en: 'The recovery key is no longer at hand to compare with. Make a new one.',
  },
  'access.groupsWrong': { zh: '这两组与恢复密钥不符。', en: 'These two groups are not those of the recovery key.' },
  'access.noSuchAccount': { zh: '没有这个登录名。', en: 'There is no such login name.' },
  'access.passwordShort': { zh: '密码至少 10 个字符', en: 'A password has at least 10 characters' },
  'access.passwordCommon': {
    zh: '这个密码太常见，容易被猜到',
    en: 'This password is a common one and easily guessed',
  },
  'access.passwordPersonal': {
    zh: '密码不能由姓名、登录名或校名组成',
    en: 'A password may not be made of the name, the login name or the college',
  },
  'access.passwordSame': { zh: '新密码与旧密码相同', en: 'The new password is the same as the old one' },
  'access.loginNameShape': {
    zh: '登录名为 2 到 30 个字母、汉字、数字、点、横线或下划线',
    en: 'A login name has 2 to 30 letters, digits, dots, hyphens or underscores',
  },
  'access.makingSample': { zh: '正在准备示例学校', en: 'Preparing the sample college' },
  'access.did.newStore': { zh: '{name}设置了程序', en: '{name} set the program up' },
  'access.did.setUp': { zh: '{name}第一次打开', en: '{name} opened the program for the first time' },
  'access.did.unlock': { zh: '{name}打开了程序', en: '{name} opened the program' },
  'access.did.recover': { zh: '{name}用恢复密钥打开了程序', en: '{name} opened the program with the recovery key' },
  'access.did.failed': {
    zh: '打开之前有 {n} 次没有成功',
    en: '{n, plural, one {# try} other {# tries}} failed before',
  },
  'access.did.changePassword': { zh: '{name}改了密码', en: '{name} changed the password' },
  'access.did.newRecoveryKey': { zh: '{name}换了恢复密钥', en: '{name} replaced the recovery key' },
  'access.did.idleMinutes': {
    zh: '无人操作 {minutes} 分钟后锁定',
    en: 'Locks after {minutes} minutes without anybody at work',
  },
  'accounts.lastCoordinator': {
    zh: '这是最后一个管理员账户，不能删除，也不能改成别的角色。',
    en: 'This is the last coordinator; it can be neither removed nor given another role.',
  },
  'accounts.notYourself': {
    zh: '这是你自己的账户，请让另一位管理员来做。',
    en: 'This is your own account; another coordinator has to do this.',
  },
  'accounts.loginTaken': { zh: '这个登录名已有人用', en: 'This login name is taken' },
  'accounts.mentorNeeded': {
    zh: '导师账户要选对应的导师，其他账户不选',
    en: 'A mentor’s account belongs to a mentor of that side; other accounts to none',
  },
  'accounts.personNeeded': {
    zh: '学徒账户要选对应的学徒，其他账户不选',
    en: 'An apprentice’s account belongs to an apprentice; other accounts to none',
  },
  'accounts.did.create': { zh: '新建账户：{name}', en: 'Account added: {name}' },
  'accounts.did.update': { zh: '修改账户：{name}', en: 'Account changed: {name}' },
  'accounts.did.archive': { zh: '删除账户：{name}', en: 'Account removed: {name}' },
  'accounts.did.resetPassword': { zh: '给{name}新的初始密码', en: 'New first password for {name}' },
  'table.account': { zh: '账户', en: 'account' },
});
