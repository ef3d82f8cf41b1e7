// Texts of the roster import as the host says them: fields, what is said of a line, refusals, steps, the rejected rows.
import { define } from './define.ts';

export const rosterImport = define({
  'rosterImport.field.studentNumber': { zh: '学号', en: 'Student number' },
  'rosterImport.field.name': { zh: '姓名', en: 'Name' },
  'rosterImport.field.sex': { zh: '性别', en: 'Sex' },
  'rosterImport.field.bornOn': { zh: '出生日期', en: 'Date of birth' },
  'rosterImport.field.idNumber': { zh: '身份证号', en: 'ID number' },
  'rosterImport.field.phone': { zh: '手机', en: 'Phone' },
  'rosterImport.field.majorCode': { zh: '专业代码', en: 'Major code' },
  'rosterImport.field.major': { zh: '专业', en: 'Major' },
  'rosterImport.field.entryYear': { zh: '入学年份', en: 'Year of entry' },
  'rosterImport.field.cohort': { zh: '班级', en: 'Cohort' },
  'rosterImport.field.guardian': { zh: '监护人', en: 'Guardian' },
  'rosterImport.field.guardianRelation': { zh: '与本人关系', en: 'Relation' },
  'rosterImport.field.guardianPhone': { zh: '监护人电话', en: 'Guardian phone' },
  'rosterImport.field.enterprise': { zh: '企业', en: 'Enterprise' },
  'rosterImport.field.uscc': { zh: '信用代码', en: 'Credit code' },
  'rosterImport.field.post': { zh: '岗位', en: 'Post' },
  'rosterImport.field.enterpriseMentor': { zh: '企业导师', en: 'Enterprise mentor' },
  'rosterImport.field.collegeMentor': { zh: '学校导师', en: 'College mentor' },
  'rosterImport.field.startsOn': { zh: '开始日期', en: 'Start' },
  'rosterImport.field.endsOn': { zh: '结束日期', en: 'End' },
  'rosterImport.field.period': { zh: '起止日期', en: 'Period' },
  'rosterImport.field.note': { zh: '备注', en: 'Note' },
  'rosterImport.sex.m': { zh: '男', en: 'male' },
  'rosterImport.sex.f': { zh: '女', en: 'female' },

  'rosterImport.note.formula': {
    zh: '{field}是公式的结果，按文件里保存的值导入。',
    en: '{field} is the result of a formula; the value saved in the file is used.',
  },
  'rosterImport.note.nothing': {
    zh: '{field}写的是“{shown}”，按没有填处理。',
    en: '{field} says “{shown}” and counts as empty.',
  },
  'rosterImport.note.sameLine': {
    zh: '与第 {other} 行完全相同，只导入一次。',
    en: 'The same as row {other} in every cell; imported once.',
  },
  'rosterImport.warn.sexDiffers': {
    zh: '性别写的是{shown}，身份证号表示{number}；按身份证号记录。',
    en: 'The sheet says {shown}, the ID number says {number}; the ID number counts.',
  },
  'rosterImport.warn.birthDiffers': {
    zh: '出生日期写的是 {shown}，身份证号里是 {number}；按身份证号记录。',
    en: 'The date of birth is {shown}, the ID number says {number}; the ID number counts.',
  },
  'rosterImport.warn.birthUnreadable': {
    zh: '出生日期“{shown}”读不出来，按身份证号记为 {number}。',
    en: 'The date of birth “{shown}” cannot be read; {number} is taken from the ID number.',
  },
  'rosterImport.warn.age': {
    zh: '出生日期 {shown}，现在 {age} 岁，请核对。',
    en: 'Born on {shown}, now aged {age}: please check.',
  },
  'rosterImport.warn.sameName': {
    zh: '与第 {other} 行同名同班，号码不同。若是两个人，无需处理。',
    en: 'Same name and cohort as row {other}, other numbers. If these are two people, nothing needs doing.',
  },
  'rosterImport.reject.birthInFuture': {
    zh: '出生日期 {shown} 在今天以后。',
    en: 'The date of birth {shown} is after today.',
  },
  'rosterImport.reject.endBeforeStart': {
    zh: '结束日期 {to} 早于开始日期 {from}。',
    en: 'The end {to} is before the start {from}.',
  },
  'rosterImport.reject.duplicate': {
    zh: '{field}与第 {other} 行{name}相同，无法判断哪一行对。',
    en: '{field} is the same as in row {other} ({name}); which is right cannot be told.',
  },

  'rosterImport.reject.idOfOther': {
    zh: '身份证号属于已有的{name}（学号 {number}），学号却是另一人的。',
    en: 'The ID number belongs to {name} (student number {number}), the student number to somebody else.',
  },
  'rosterImport.reject.otherId': {
    zh: '学号与已有的{name}（{number}）相同，身份证号不同，无法判断哪个对。',
    en: 'The student number is that of {name} ({number}) with another ID number; which is right cannot be told.',
  },
  'rosterImport.reject.otherName': {
    zh: '号码与已有的{name}（学号 {number}）相同，姓名不同。',
    en: 'The numbers are those of {name} (student number {number}), the name is not.',
  },
  'rosterImport.reject.otherNumber': {
    zh: '身份证号与已有的{name}相同，已有学号是 {number}。',
    en: 'The ID number is that of {name}, whose student number is {number}.',
  },
  'rosterImport.reject.cohortUnknown': {
    zh: '没有“{name}”这个班级。',
    en: 'There is no cohort “{name}”.',
  },
  'rosterImport.warn.postAlone': {
    zh: '写了岗位“{name}”，没有写企业；岗位不导入。',
    en: 'The post “{name}” stands without an enterprise and is left out.',
  },
  'rosterImport.warn.mentorAlone': {
    zh: '写了企业导师{name}，没有写企业；不结对。',
    en: 'The enterprise mentor {name} stands without an enterprise; no pairing is made.',
  },
  'rosterImport.warn.usccDiffers': {
    zh: '已有的{name}信用代码是 {number}，与这里不同；已有的不改。',
    en: '{name} is stored with the credit code {number}; it stays as it is.',
  },
  'rosterImport.warn.usccInFile': {
    zh: '第 {other} 行的{name}信用代码是 {number}，与这里不同；用第 {other} 行的。',
    en: 'Row {other} gives {name} the credit code {number}; that one is used.',
  },
  'rosterImport.warn.sameNameStored': {
    zh: '班里已有一位{name}（学号 {number}）。若是两个人，无需处理。',
    en: 'The cohort already has a {name} (student number {number}). If these are two people, nothing needs doing.',
  },
  'rosterImport.note.enterpriseByCode': {
    zh: '信用代码属于已有的{name}，按这家企业导入。',
    en: 'The credit code belongs to {name}; that enterprise is used.',
  },

  'rosterImport.sessionGone': {
    zh: '这次导入已不在内存里（程序重新打开过）。请再选一次文件，没有写入任何数据。',
    en: 'This import is no longer open (the program was restarted). Choose the file again; nothing was written.',
  },
  'rosterImport.noSheet': { zh: '文件里没有这个工作表。', en: 'The file has no such sheet.' },
  'rosterImport.noRow': { zh: '文件里没有第 {row} 行。', en: 'The file has no row {row}.' },
  'rosterImport.noHeader': {
    zh: '没有找到标题行。请指出“学号、姓名……”在第几行。',
    en: 'No header row was found. Say in which row “student number, name …” stand.',
  },
  'rosterImport.alreadyDone': {
    zh: '这次导入已经完成。要再导入，请再选一次文件。',
    en: 'This import is done. To import again, choose the file again.',
  },
  'rosterImport.changedSince': {
    zh: '核对以后数据有了变动，没有写入。请看过新的结果再导入。',
    en: 'The data changed since you checked; nothing was written. Look at the new results, then import.',
  },
  'rosterImport.rowRefused': {
    zh: '第 {row} 行{name}不能写入，整批都没有写入。',
    en: 'Row {row} ({name}) cannot be written; nothing of the file was.',
  },
  'rosterImport.did': {
    zh: '从“{file}”导入学徒：新增 {new} 人，更新 {update} 人',
    en: 'Imported apprentices from “{file}”: {new} new, {update} updated',
  },
  'rosterImport.step.reading': { zh: '正在读文件', en: 'Reading the file' },
  'rosterImport.step.checking': { zh: '正在核对', en: 'Checking' },
  'rosterImport.step.writing': { zh: '正在写入', en: 'Writing' },
  'rosterImport.rejectedTitle': { zh: '未导入的 {n} 行', en: '{n, plural, one {# row} other {# rows}} not imported' },
  'rosterImport.rejectedSheet': { zh: '未导入', en: 'Not imported' },
  'rosterImport.originalRow': { zh: '原行', en: 'Original row' },
  'rosterImport.reason': { zh: '未导入的原因', en: 'Why it was not imported' },
});
