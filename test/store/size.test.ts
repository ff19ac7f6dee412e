import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const source = (file: string): string => readFileSync(`${__dirname}/../../src/store/${file}.ts`, 'utf8');

test('every table counts in the storage that the app says it takes', () => {
  const tables = [...source('schema').matchAll(/CREATE TABLE IF NOT EXISTS (\w+)/g)].map(([, name]) => name);
  const counted = [...source('size').matchAll(/name: '(\w+)'/g)].map(([, name]) => name);
  expect(tables.length).toBeGreaterThan(6);
  expect(counted.sort()).toEqual([...tables].sort());
});
