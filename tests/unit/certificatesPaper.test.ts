/** The finished certificate, read back: text, glyphs that are really inked, embedded fonts, tags, and a code that verifies. */
import { deflateSync } from 'node:zlib';
import jsQR from 'jsqr';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  drawCertificate,
  drawCertificates,
  missingInSnapshot,
} from '../../electron/features/certificates/draw/draw.ts';
import { missingGlyphs, printable } from '../../electron/features/certificates/draw/fonts.ts';
import { signQrText, verifyQrText } from '../../electron/features/certificates/sign.ts';
import { certificateSnapshot } from '../../shared/features/certificates/certificates.snapshot.ts';
import { sampleSnapshot, testFonts, testPair } from '../support/certificates.ts';
import { blankGlyphs, glyphsOf, rawText, renderPage, streamsOf, textOf } from '../support/pdf.ts';

const fonts = testFonts();
const assets = { fonts, images: new Map<string, Uint8Array>() };
const long = sampleSnapshot({
  holder: { name: '阿依古丽·买买提𬭩䶮喆堃昇', pinyin: 'Ayiguli Maimaiti' },
  enterprises: [
    { zh: '恒辰精密制造（江澜）智能装备产业集团股份有限公司第一分公司', en: null, signatory: null, sealHash: null },
    { zh: '启明数控设备有限公司', en: 'Qiming CNC Equipment Co., Ltd.', signatory: null, sealHash: null },
  ],
  mentors: {
    college: [{ name: '王砺', level: null }],
    enterprise: ['张铁生', '欧阳锐', '钱大江'].map((name) => ({ name, level: '一级/高级技师' })),
  },
});

describe('a finished certificate', () => {
  const snapshot = sampleSnapshot();
  let pdf: Uint8Array;
  let longPdf: Uint8Array;
  beforeAll(async () => {
    pdf = await drawCertificate(snapshot, assets);
    longPdf = await drawCertificate(long, assets);
  });

  test('says who, what, when and with whom, in both languages', async () => {
    const text = await textOf(pdf);
    for (const part of [
      '出师证书',
      '唐子衿',
      'TangZijin',
      snapshot.number,
      '2024年9月1日至2026年11月20日',
      '数控技术（460103）',
      '校内480学时、企业640学时',
      '总评优秀（91.4），准予出师。',
      'overallresultExcellent(91.4)',
      '王砺',
      '张铁生（二级/技师）',
      '学校盖章处',
      '企业盖章处',
      '2026年11月24日·24November2026',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('holds rare name signs as text', async () => {
    const text = await textOf(longPdf);
    for (const sign of '䶮喆堃昇𬭩') expect(text).toContain(sign);
    expect(text).toContain(long.holder.name);
  });

  test('inks every glyph it names', async () => {
    expect((await glyphsOf(pdf)).length).toBeGreaterThan(450);
    expect(await blankGlyphs(pdf)).toEqual([]);
    expect(await blankGlyphs(longPdf)).toEqual([]);
  });

  test('would be caught with a glyph that is text but no ink', async () => {
    const broken = emptyGlyph(
      pdf,
      (await glyphsOf(pdf)).findIndex(({ sign }) => sign === '衿'),
    );
    expect(await textOf(broken)).toContain('唐子衿');
    expect(await blankGlyphs(broken)).toContain('衿');
  });

  test('embeds subsets of both weights with a way back to text', () => {
    const raw = rawText(pdf);
    expect(raw.match(/\/FontName \/[A-Z]{6}\+NotoSerifSC-(Regular|Bold)/g)).toHaveLength(2);
    expect(raw.match(/\/FontFile2 /g)).toHaveLength(2);
    expect(raw.match(/\/ToUnicode /g)).toHaveLength(2);
    expect(raw).not.toMatch(/Helvetica/);
    expect(pdf.length).toBeLessThan(80_000);
  });

  test('is prepared for PDF/A-2a: output intent, metadata, language, title, identity', () => {
    const raw = rawText(pdf);
    expect(raw).toMatch(/\/OutputIntents \[\d+ 0 R\]/);
    expect(raw).toContain('/S /GTS_PDFA1');
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(raw).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(raw).toMatch(/\/Lang \(zh-CN\)/);
    expect(raw).toContain('/Marked true');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toMatch(/\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/);
  });

  test('has all its text inside the structure tree, and only decoration outside', () => {
    const content =
      streamsOf(pdf)
        .map(({ bytes }) => bytes.toString('latin1'))
        .find((text) => /^BT$/m.test(text)) ?? '';
    const marks: string[] = [];
    const seen = { texts: 0, outside: 0 };
    for (const [token, , kind] of content.matchAll(/^\/(\w+) (<<[^>]*>> BDC|BMC)$|^EMC$|^BT$/gm)) {
      if (kind !== undefined) marks.push(token);
      else if (token === 'EMC') marks.pop();
      else {
        seen.texts += 1;
        const isTagged =
          marks.some((mark) => mark.includes('/MCID')) && !marks.some((mark) => mark.startsWith('/Artifact'));
        if (!isTagged) seen.outside += 1;
      }
    }
    expect(seen.texts).toBeGreaterThan(20);
    expect(seen.outside).toBe(0);
    for (const type of ['H1', 'H2', 'Figure', 'Document']) expect(rawText(pdf)).toContain(`/S /${type}`);
  });

  test('carries a code that decodes from its pixels and verifies', async () => {
    const { data, width, height } = await renderPage(pdf, 2);
    const found = jsQR(data, width, height);
    expect(found?.data).toBe(snapshot.qrText);
    expect(verifyQrText(found?.data ?? '', [testPair])).toEqual({
      valid: true,
      keyId: testPair.keyId,
      number: snapshot.number,
      name: '唐子衿',
      date: '2026-11-24',
      programme: '数控技术',
    });
  });

  test('carries a code behind an address that decodes and verifies too', async () => {
    const { number, holder, issuedOn, programme } = snapshot;
    const payload = { number, name: holder.name, date: issuedOn, programme: programme.zh };
    const qrText = signQrText(payload, testPair.privateKey, 'https://www.jianglan-college.example/certificates/check');
    const addressed = await drawCertificate({ ...snapshot, qrText }, assets);
    const { data, width, height } = await renderPage(addressed, 2);
    expect(jsQR(data, width, height)?.data).toBe(qrText);
    expect(verifyQrText(qrText, [testPair])).toMatchObject({ valid: true, name: '唐子衿' });
  });

  test('keeps its metadata well formed whatever the college is called', async () => {
    const named = { ...snapshot, college: { ...snapshot.college, zh: '江澜<R&D>学院' } };
    const xmp = Buffer.from(rawText(await drawCertificate(named, assets)), 'latin1').toString('utf8');
    expect(xmp).toContain('<rdf:li>江澜＜R＆D＞学院</rdf:li>');
  });

  test('is the same bytes for the same facts, and other bytes for others', async () => {
    await drawCertificate(long, assets);
    expect(Buffer.from(await drawCertificate(snapshot, assets)).equals(pdf)).toBe(true);
    const other = await drawCertificate({ ...snapshot, issuedOn: '2026-11-25' }, assets);
    expect(Buffer.from(other).equals(pdf)).toBe(false);
  });

  test('leaves the hours out where they are not known', async () => {
    const text = await textOf(await drawCertificate({ ...snapshot, hours: null }, assets));
    expect(text).toContain('培养中，完成全部11个能力单元');
    expect(text).toContain('withall11competenceunits');
  });

  test('puts an uploaded seal where the circle was', async () => {
    const sealed = { ...snapshot, college: { ...snapshot.college, sealHash: 'a'.repeat(64) } };
    const images = new Map([['a'.repeat(64), redPixel()]]);
    const text = await textOf(await drawCertificate(sealed, { fonts, images }));
    expect(text).not.toContain('学校盖章处');
    expect(text).toContain('企业盖章处');
  });

  test('keeps names of any length on the page', async () => {
    const huge = sampleSnapshot({
      holder: { name: '阿'.repeat(50), pinyin: 'A'.repeat(200) },
      college: {
        ...snapshot.college,
        zh: '江'.repeat(120),
        en: 'Jianglan '.repeat(20),
        signatory: { zh: '院长 '.repeat(20), en: 'P'.repeat(60) },
      },
    });
    const glyphs = await glyphsOf(await drawCertificate(certificateSnapshot.parse(huge), assets));
    expect(glyphs.filter(({ x, width }) => x < 35 || x + width > 807).map(({ sign }) => sign)).toEqual([]);
    expect(glyphs.filter(({ y }) => y < 28 || y > 560)).toEqual([]);
  });
});

describe('several certificates in one file', () => {
  test('stand one to a page, each counted', async () => {
    const all = [1, 2, 3].map((serial) => sampleSnapshot({}, serial));
    const done: number[] = [];
    const pdf = await drawCertificates(all, assets, (n) => void done.push(n));
    expect(done).toEqual([1, 2, 3]);
    for (const [at, { number }] of all.entries()) expect(await textOf(pdf, at + 1)).toContain(number);
  });

  test('stop when told to', async () => {
    const all = [1, 2, 3].map((serial) => sampleSnapshot({}, serial));
    const stop = (n: number) => {
      if (n === 2) throw new Error('stopped');
    };
    await expect(drawCertificates(all, assets, stop)).rejects.toThrow('stopped');
    await expect(drawCertificates([], assets)).rejects.toThrow(RangeError);
  });
});

describe('characters without a glyph', () => {
  test('are named, each once, and stop the drawing', async () => {
    const lacking = sampleSnapshot({ holder: { name: '𠮷野𠮷', pinyin: 'Ji Ye' } });
    expect(missingInSnapshot(fonts, lacking)).toEqual(['𠮷']);
    await expect(drawCertificate(lacking, assets)).rejects.toThrow('𠮷');
    expect(missingGlyphs(fonts, '䶮喆堃昇𬭩·')).toEqual([]);
  });

  test('that only look like another are drawn and found as that other', async () => {
    expect(printable('⼤\u00A0⼭')).toBe('大 山');
    const text = await textOf(await drawCertificate(sampleSnapshot({ holder: { name: '⼤⼭', pinyin: '' } }), assets));
    expect(text).toContain('大山');
  });
});

/** The file with the outline of its nth shown glyph taken away: what some PDF writers do, with the text still there. */
function emptyGlyph(pdf: Uint8Array, nth: number): Uint8Array {
  const streams = streamsOf(pdf);
  const content = streams.find(({ bytes }) => /^BT$/m.test(bytes.toString('latin1')))?.bytes.toString('latin1') ?? '';
  const shown = [...content.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
  const id = Number.parseInt(shown[nth] ?? '0', 16);
  const bold = streams.find(
    ({ bytes }) => ['true', '\0\x01\0\0'].includes(bytes.toString('latin1', 0, 4)) && usesGlyph(bytes, id),
  );
  if (bold === undefined) throw new Error('no font stream');
  const font = Buffer.from(bold.bytes);
  const { loca, isLong } = locaOf(font);
  const size = isLong ? 4 : 2;
  font.copy(font, loca + id * size, loca + (id + 1) * size, loca + (id + 2) * size);
  return Buffer.concat([pdf.subarray(0, bold.start), deflateSync(font), pdf.subarray(bold.end)]);
}

/** The bold font is the first one written whose glyph count reaches the id: the name is the first bold text after the title. */
function usesGlyph(font: Buffer, id: number): boolean {
  const { loca, isLong } = locaOf(font);
  const at = (n: number) => (isLong ? font.readUInt32BE(loca + n * 4) : font.readUInt16BE(loca + n * 2));
  return at(id) !== at(id + 1);
}

function locaOf(font: Buffer): { loca: number; isLong: boolean } {
  const table = (tag: string) => {
    for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
      if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
    }
    throw new Error(`no ${tag} table`);
  };
  return { loca: table('loca'), isLong: font.readInt16BE(table('head') + 50) === 1 };
}

/** A one-pixel PNG. */
function redPixel(): Uint8Array {
  return Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
    'base64',
  );
}
