import { expect, test } from '@jest/globals';
import { ticksIn } from '../../src/checks/templates/checklist';
import { listItems } from '../../src/standard/index';
import { cell } from '../record/a-record';

const LIST = '8.5.1.3-03';
const items = listItems[LIST];
const boxes = (ticked: (index: number) => boolean): string =>
  items.map((item, index) => `[${ticked(index) ? 'x' : ' '}] ${item}`).join('\n');

test('boxes of a field are counted, whatever they are called', () => {
  expect(ticksIn(cell('Eins, Zwei', { members: ['1', '2'] }), LIST)).toEqual({ ticked: 2, of: items.length });
  const all = items.map((_, index) => String(index));
  expect(ticksIn(cell('Eins', { members: all }), LIST)).toEqual({ ticked: items.length, of: items.length });
  expect(ticksIn(cell('Eins', { members: [...all, 'one more'] }), LIST)).toEqual({ ticked: items.length + 1, of: items.length + 1 });
});

test('points that are named as ours are found by name, also where a box stands for several', () => {
  expect(ticksIn(cell(items.join(' / ').toUpperCase(), { members: ['1'] }), LIST)).toEqual({ ticked: items.length, of: items.length });
});

test('boxes of a text: an open one is never done, named or not', () => {
  expect(ticksIn(cell(boxes(() => true)), LIST)).toEqual({ ticked: items.length, of: items.length });
  expect(ticksIn(cell(boxes((index) => index > 1)), LIST)).toEqual({ ticked: items.length - 2, of: items.length });
  expect(ticksIn(cell('[X] one\n[ ] two'), LIST)).toEqual({ ticked: 1, of: items.length });
});

test('plain words tick nothing', () => expect(ticksIn(cell('See the page'), LIST)).toBeNull());
