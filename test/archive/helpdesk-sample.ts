/** A made-up event: activity, resource, time. */
export type SampleEvent = readonly [activity: string, resource: number, time: string];

const attribute = (type: string, key: string, value: string): string => `<${type} key="${key}" value="${value}"/>`;

export const sampleEvent = ([activity, resource, time]: SampleEvent): string =>
  [
    '<event>',
    attribute('string', 'concept:name', activity),
    attribute('string', 'lifecycle:transition', 'complete'),
    attribute('string', 'org:resource', `Value ${resource}`),
    attribute('date', 'time:timestamp', time),
    attribute('string', 'Activity', activity),
    attribute('string', 'Resource', `Value ${resource}`),
    '</event>',
  ].join('\n');

export const sampleTrace = (number: number, events: readonly SampleEvent[]): string =>
  [
    '<trace>',
    attribute('string', 'concept:name', `Case${number}`),
    attribute('string', 'variant', 'Variant 1'),
    attribute('int', 'variant-index', '1'),
    attribute('string', 'creator', 'Fluxicon Disco'),
    ...events.map(sampleEvent),
    '</trace>',
  ].join('\n');

/** A log in the form of the help desk's, around these traces. */
export const sampleLog = (...traces: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!-- XES version 1.0 -->',
    '<log xes.version="1.0" xmlns="http://www.xes-standard.org" xes.creator="Fluxicon Disco">',
    '<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>',
    `<global scope="trace">${attribute('string', 'concept:name', 'name')}</global>`,
    '<classifier name="Activity" keys="Activity"/>',
    attribute('string', 'creator', 'Fluxicon Disco'),
    ...traces,
    '</log>\n',
  ].join('\n');
