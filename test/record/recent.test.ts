import fc from 'fast-check';
import { plain } from '../../src/record/plain';
import { Recent } from '../../src/record/recent';

test('what is remembered of a text is what was worked out of it, whatever came between', () => {
  const recent = new Recent((text) => text.toUpperCase());
  // Few letters and lengths: many of these texts come to the same place.
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ß'), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      for (const one of texts) expect(recent.of(one)).toBe(one.toUpperCase());
    }),
  );
});

test('a text that comes again is not worked out again', () => {
  const asked: string[] = [];
  const recent = new Recent((text) => asked.push(text));
  for (const text of ['Closed', '', 'Closed', '', 'Closed']) recent.of(text);
  expect(asked).toEqual(['Closed', '']);
});

test('of two texts that begin and end alike and are as long, each gets its own', () => {
  const recent = new Recent((text) => text);
  for (const text of ['level 1 a', 'level 2 a', 'level 1 a']) expect(recent.of(text)).toBe(text);
});

test('texts are compared without white space around them and in lower case, long ones as well', () => {
  expect(plain('  High ')).toBe('high');
  const long = 'What Somebody Wrote, '.repeat(5);
  expect(plain(long)).toBe(long.trim().toLowerCase());
});
