/** Invented certificates for tests of the paper, its code and its register. */
import { fileURLToPath } from 'node:url';
import { loadPaperFonts, type PaperFonts } from '../../electron/features/certificates/draw/fonts.ts';
import { createSigningPair, type SigningPair, signQrText } from '../../electron/features/certificates/sign.ts';
import type { CertificateSnapshot } from '../../shared/features/certificates/certificates.snapshot.ts';
import { formatNumber } from '../../shared/features/certificates/number.rules.ts';

const fontFile = (name: string) =>
  fileURLToPath(new URL(`../../node_modules/@expo-google-fonts/noto-serif-sc/${name}`, import.meta.url));

export function testFonts(): PaperFonts {
  return loadPaperFonts({
    regular: fontFile('400Regular/NotoSerifSC_400Regular.ttf'),
    bold: fontFile('700Bold/NotoSerifSC_700Bold.ttf'),
  });
}

export const testPair: SigningPair = createSigningPair();

/** A whole certificate; `patch` replaces parts of it before it is signed. */
export function sampleSnapshot(patch: Partial<CertificateSnapshot> = {}, serial = 17): CertificateSnapshot {
  const number = formatNumber({ collegeCode: 'JL', majorCode: '460103', year: 2026, serial });
  const facts: CertificateSnapshot = {
    layout: 1,
    number,
    issuedOn: '2026-11-24',
    holder: { name: '唐子衿', pinyin: 'Tang Zijin' },
    college: {
      zh: '江澜职业技术学院',
      en: 'Jianglan Vocational College',
      signatory: null,
      sealHash: null,
      logoHash: null,
    },
    enterprises: [
      {
        zh: '恒辰精密制造有限公司',
        en: 'Hengchen Precision Manufacturing Co., Ltd.',
        signatory: null,
        sealHash: null,
      },
    ],
    programme: {
      zh: '数控技术',
      en: 'CNC Technology',
      majorCode: '460103',
      systemZh: '现代学徒制',
      systemEn: 'modern apprenticeship',
    },
    startsOn: '2024-09-01',
    endsOn: '2026-11-20',
    unitCount: 11,
    hours: { college: 480, enterprise: 640 },
    result: { scoreHundredths: 9140, bandZh: '优秀', bandEn: 'Excellent' },
    mentors: { college: [{ name: '王砺', level: null }], enterprise: [{ name: '张铁生', level: '二级/技师' }] },
    keyId: testPair.keyId,
    qrText: '',
    ...patch,
  };
  if (facts.qrText !== '') return facts;
  const payload = {
    number: facts.number,
    name: facts.holder.name,
    date: facts.issuedOn,
    programme: facts.programme.zh,
  };
  return { ...facts, qrText: signQrText(payload, testPair.privateKey, null) };
}
