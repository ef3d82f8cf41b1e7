// The printed words of the completion certificate, layout 1. `**` stands around what is printed bold.
import { define } from './define.ts';

export const certificatePaper = define({
  'paper1.title': { zh: '出师证书', en: 'Certificate of Completion of Apprenticeship' },
  'paper1.number': { zh: '编号', en: 'No.' },
  'paper1.body': {
    zh: '于{from}至{to}，在{college}与{enterprises}联合实施的{system}**{programme}**（{code}）培养中，完成{hours}全部 {units} 个能力单元，总评**{band}**（{score}），准予出师。',
    en: 'has completed, from {from} to {to}, the {system} in **{programme}** ({code}) conducted jointly by {college} and {enterprises}, with {hours}all {units} competence units, and is awarded this certificate with the overall result **{band}** ({score}).',
  },
  'paper1.hours': {
    zh: '校内 {college} 学时、企业 {enterprise} 学时及',
    en: '{college} college hours, {enterprise} workplace hours and ',
  },
  'paper1.collegeMentor': { zh: '学校导师', en: 'College mentor' },
  'paper1.enterpriseMentor': { zh: '企业师傅', en: 'Workplace mentor' },
  'paper1.collegeSeal': { zh: '学校盖章处', en: 'Seal' },
  'paper1.enterpriseSeal': { zh: '企业盖章处', en: 'Seal' },
  'paper1.signatory': { zh: '签发人', en: 'Signatory' },
  'paper1.check': { zh: '不联网可核验', en: 'Offline check' },
  'paper1.qrAlt': { zh: '核验码：{text}', en: 'Verification code: {text}' },
  'paper1.sealAlt': { zh: '{name} 印章', en: 'Seal of {name}' },
  'paper1.logoAlt': { zh: '{name} 校徽', en: 'Logo of {name}' },
  'paper1.batchTitle': { zh: '出师证书 {n} 张', en: '{n} certificates of completion' },
});
