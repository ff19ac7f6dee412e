import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { edgesOf, normaliseName } from '../../src/mapping/names';
import { remarkOf } from '../../src/mapping/name-form';
import { nearPartsOf } from '../../src/mapping/near';
import { stemOf } from '../../src/mapping/word-stem';

describe('names', () => {
  test.each([
    ['[System] Incident', 'incident'],
    ['  Post-Incident_Review ', 'post incident review'],
    ['🔥 Major  incident', 'major incident'],
    ['1 - High', 'high'],
    ['ＩＮＣＩＤＥＮＴ', 'incident'],
    ['Résolu(e)', 'resolu e'],
    ['Großstörung', 'grossstorung'],
    ['Plan d’action', 'plan daction'],
    ['Mise en œuvre', 'mise en oeuvre'],
    ['ｶﾞｲﾄﾞ', 'ガイド'],
    ['Extensive/Widespread', 'extensive widespread'],
    ['3', '3'],
    ['[x]', '[x]'],
    ['—', '—'],
  ])('%p compares as %p', (name, expected) => expect(normaliseName(name)).toBe(expected));

  test('nothing more comes off the second time, but for a name of a number or a mark alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const once = normaliseName(name);
        fc.pre(!/^\d+$/u.test(once.split(' ')[0] ?? ''));
        expect(normaliseName(once)).toBe(once);
      }),
    );
  });

  test.each([
    ['affected services', 'affected service'],
    ['categories', 'category'],
    ['processes', 'process'],
    ['work around', 'workaround'],
    ['storungen', 'storung'],
    ['kunden', 'kunde'],
    ['demandes de service', 'demande de service'],
    ['solicitudes de servicio', 'solicitud de servicio'],
    ['revisiones', 'revision'],
    ['slas', 'sla'],
    ['カテゴリー', 'カテゴリ'],
  ])('%p and %p differ in number or spelling alone', (one, other) => expect(stemOf(one)).toBe(stemOf(other)));

  test.each([
    ['status', 'statu'],
    ['analysis', 'analysi'],
    ['process', 'proces'],
    ['sms', 'sm'],
    ['open', 'op'],
    ['cause', 'because'],
    ['change', 'chance'],
    ['urgency', 'emergency'],
    ['リスク', 'アスタリスク'],
  ])('%p and %p are different words', (one, other) => expect(stemOf(one)).not.toBe(stemOf(other)));

  test('the edges of a name are whole words, or two signs of a script that has no spaces', () => {
    expect(edgesOf('waiting for it').map(({ part }) => part)).toEqual(['waiting for', 'waiting', 'for it', 'it']);
    expect(edgesOf('影響度').map(({ part, rest }) => [part, rest])).toEqual([
      ['影響', '度'],
      ['響度', '影'],
    ]);
  });

  test('a short katakana word is not cut out of a longer one', () => {
    expect(edgesOf('アスタリスク').map(({ part }) => part)).not.toContain('リスク');
    expect(edgesOf('セキュリティリスク対応').map(({ part }) => part)).toContain('セキュリティリスク');
    expect(edgesOf('変更リスク').map(({ part }) => part)).toContain('リスク');
    expect(edgesOf('メジャーインシデント').map(({ part }) => part)).toContain('インシデント');
  });

  test('a remark in brackets is told from the name before it', () => {
    expect(remarkOf('Impact (ITIL)')).toEqual({ part: 'impact', remark: 'itil' });
    expect(remarkOf('影響度（ITIL）')).toEqual({ part: '影響度', remark: 'itil' });
    expect(remarkOf('Impact [old]')).toEqual({ part: 'impact', remark: 'old' });
    expect(remarkOf('(ITIL) Impact')).toBeNull();
    expect(nearPartsOf('Approved (not yet)').map(({ part }) => part)).not.toContain('approved');
  });
});
