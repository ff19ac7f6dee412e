import { clauses, processes, requirements } from '../../../src/standard/index';
import { FIELD_ROLES } from '../../../src/record/vocabulary';
import { aRecord, cell, DAY, MINUTE, START, type RecordBuilder } from '../../record/a-record';
import { choice } from '../makers/values';
import { member } from './entries';
import type { SiteRow } from './site-case';

const ROWS: Record<string, readonly SiteRow[]> = {};

const NOW = START + 40 * DAY;
const SOURCES = FIELD_ROLES.riskSource.options;
const risk = (source: string, id: string): RecordBuilder => aRecord('risk').named(id).with('riskSource', choice(source));
const risks = SOURCES.map((source, index) => risk(source, String(30001 + index)));
const two = risks.slice(0, 2);
const assessment = (source: string = SOURCES[2]!): RecordBuilder =>
  aRecord('risk-assessment').named('27001').with('riskSource', choice(source)).with('noneFoundNote', 'None found on 5 March');
const THIRD = { found: { met: 2, gap: 1, missing: [], missingNames: ['other parties'] } };

ROWS['6.1.2-01.b'] = [
  ['a risk of each source', risks, NOW, 'met', 'reached', { found: { met: 3 } }],
  ['a risk that is closed by now', [...two, risk(SOURCES[2]!, '30003').closed(START + DAY)], NOW, 'met', 'reached'],
  ['one source without any', two, NOW, 'gap', 'short', THIRD],
  ['the third risk was cancelled', [...two, risk(SOURCES[2]!, '30003').status('Cancelled', START + DAY)], NOW, 'gap', 'short', THIRD],
  ['looked for and none found', [...two, assessment().closed(START + DAY)], NOW, 'met', 'reached'],
  ['still being looked for', [...two, assessment().working(START + DAY)], NOW, 'gap', 'short', THIRD],
  ['none found of another source', [...two, assessment(SOURCES[0]).closed(START + DAY)], NOW, 'gap', 'short', THIRD],
  [
    'the note says nothing',
    [
      ...two,
      assessment()
        .with('noneFoundNote', 'n/a')
        .closed(START + DAY),
    ],
    NOW,
    'gap',
    'short',
    THIRD,
  ],
  ['the source of a risk is withheld', [...two, risk(SOURCES[2]!, '30003').unreadable('riskSource')], NOW, 'cannot-tell', 'undecided'],
  [
    'the note is withheld',
    [
      ...two,
      assessment()
        .unreadable('noneFoundNote')
        .closed(START + DAY),
    ],
    NOW,
    'cannot-tell',
    'undecided',
  ],
  [
    'which source an assessment is about is withheld',
    [
      ...two,
      assessment()
        .unreadable('riskSource')
        .closed(START + DAY),
    ],
    NOW,
    'cannot-tell',
    'undecided',
  ],
  [
    'risks are not mapped, and none is said to be found',
    [assessment().closed(START + DAY)],
    NOW,
    'gap',
    'short',
    { without: ['risk'], found: { met: 1, gap: 2 } },
  ],
  ['assessments are not mapped', two, NOW, 'gap', 'short', { without: ['risk-assessment'], found: { met: 2, gap: 1 } }],
  ['assessments are withheld', two, NOW, 'cannot-tell', 'undecided', { withheld: ['risk-assessment'] }],
  ['neither is mapped', two, NOW, 'cannot-tell', 'not-mapped', { without: ['risk', 'risk-assessment'] }],
];

const CORE = FIELD_ROLES.coreDocument.options;
const document = (core: string, id: string): RecordBuilder =>
  member('controlled-documents', id).with('coreDocument', choice(core)).with('documentLink', 'https://wiki.example.org/page');
const documents = CORE.map((core, index) => document(core, String(20001 + index)));
const eleven = documents.slice(0, 11);
const LAST = { found: { met: 11, gap: 1, missingNames: ['records proving conformity'] } };

ROWS['7.5.4-01.a'] = [
  ['a document of each kind', documents, NOW, 'met', 'reached', { found: { met: 12, gap: 0 } }],
  ['one kind without any', eleven, NOW, 'gap', 'short', LAST],
  ['the last one is retired', [...eleven, document(CORE[11]!, '20012').status('Retired', START + DAY)], NOW, 'gap', 'short', LAST],
  [
    'the last one has no link',
    [...eleven, member('controlled-documents', '20012').with('coreDocument', choice(CORE[11]!))],
    NOW,
    'gap',
    'short',
    LAST,
  ],
  [
    'the second of two has the link',
    [...eleven, member('controlled-documents', '20013').with('coreDocument', choice(CORE[11]!)), document(CORE[11]!, '20012')],
    NOW,
    'met',
    'reached',
  ],
  ['nothing in the register', [], NOW, 'gap', 'short', { found: { met: 0, gap: 12 } }],
  [
    'the kind of a document is withheld',
    [...eleven, document(CORE[11]!, '20012').unreadable('coreDocument')],
    NOW,
    'cannot-tell',
    'undecided',
  ],
  [
    'the kind of a document is not mapped',
    [...eleven, document(CORE[11]!, '20012').unmapped('coreDocument')],
    NOW,
    'cannot-tell',
    'undecided',
  ],
  [
    'the link of a document is withheld',
    [...eleven, document(CORE[11]!, '20012').unreadable('documentLink')],
    NOW,
    'cannot-tell',
    'undecided',
  ],
  ['the register is withheld', documents, NOW, 'cannot-tell', 'undecided', { withheld: ['controlled-document'] }],
  ['the register is not mapped', documents, NOW, 'cannot-tell', 'not-mapped', { without: ['controlled-document'] }],
];

const run = (kind: 'service' | 'asset' | 'configuration-item' | 'operated-process', by: 'own' | 'other', id: string): RecordBuilder =>
  aRecord(kind).named(id).with('operatedBy', choice(by)).status('Active', START);
const own = [run('service', 'own', '20001'), run('asset', 'own', '20002'), run('operated-process', 'own', '20003')];
const NONE = { found: { met: 2, gap: 1, missingNames: ['components'] } };

ROWS['8.2.3.1-03.a'] = [
  ['one of each is run by the organization itself', own, NOW, 'met', 'reached', { found: { met: 3 } }],
  ['a configuration item will do for an asset', [own[0]!, own[2]!, run('configuration-item', 'own', '20004')], NOW, 'met', 'reached'],
  ['all components are run by others', [own[0]!, own[2]!, run('asset', 'other', '20004')], NOW, 'gap', 'short', NONE],
  [
    'the own component is retired',
    [own[0]!, own[2]!, run('asset', 'own', '20004').status('Retired', START + DAY)],
    NOW,
    'gap',
    'short',
    NONE,
  ],
  ['there is no component', [own[0]!, own[2]!], NOW, 'gap', 'short', NONE],
  [
    'who runs a component is withheld',
    [own[0]!, own[2]!, run('asset', 'own', '20004').unreadable('operatedBy')],
    NOW,
    'cannot-tell',
    'undecided',
  ],
  ['processes are not mapped', own, NOW, 'cannot-tell', 'undecided', { without: ['operated-process'] }],
  [
    'no register is mapped',
    own,
    NOW,
    'cannot-tell',
    'not-mapped',
    { without: ['service', 'asset', 'configuration-item', 'operated-process'] },
  ],
];

/** The first audit is the oldest record, so that the cycle begins with it. */
const CYCLE = 1095 * DAY;
const audit = (parts: string, done: number, id = '27001'): RecordBuilder =>
  aRecord('internal-audit', START)
    .named(id)
    .with('auditedClauses', cell(parts, { members: ['1'] }))
    .closed(done);
const ALL = '4, 5, 6, 7, 8, 9, 10';
const ALL_COUNT = new Set(requirements.map(({ clause }) => clause)).size + processes.length;
const END = START + CYCLE;

ROWS['9.2.1-01.b'] = [
  ['one audit of all main clauses', [audit(ALL, START + 9 * DAY)], NOW, 'met', 'reached', { found: { met: ALL_COUNT, gap: 0 } }],
  ['the clauses with their titles', [audit('Clause 4 Context, 5, 6, 7, 8 - Operation, 9, 10', START + 9 * DAY)], NOW, 'met', 'reached'],
  ['several audits', [audit('4, 5, 6', START + 9 * DAY), audit('7, 8, 9, 10', START + 20 * DAY, '27002')], NOW, 'met', 'reached'],
  [
    'all but one clause, the cycle is still running',
    [audit('4, 5, 6, 7, 8, 9', START + 9 * DAY)],
    NOW,
    'pending',
    'running',
    { found: { missing: [], dueAt: END } },
  ],
  ['the last instant of the cycle', [audit('4, 5, 6, 7, 8, 9', START + 9 * DAY)], END, 'pending', 'running'],
  [
    'a minute later',
    [audit('4, 5, 6, 7, 8, 9', START + 9 * DAY)],
    END + MINUTE,
    'gap',
    'missed',
    { found: { missingNames: [...missed('10')] } },
  ],
  [
    'a process stands for its clause',
    [audit('4, 5, 6, 7, 8, 9, 10.1, Continual improvement', START + 9 * DAY)],
    END + MINUTE,
    'met',
    'reached',
  ],
  [
    'audited before the cycle that is looked at',
    [audit(ALL, START + DAY)],
    END + 3 * DAY,
    'gap',
    'missed',
    { found: { met: 0, gap: ALL_COUNT } },
  ],
  [
    'planned and not carried out',
    [aRecord('internal-audit').named('27001').with('auditedClauses', ALL).status('Scheduled', START)],
    END + DAY,
    'gap',
    'missed',
  ],
  ['what an audit covered is withheld', [audit(ALL, START + 9 * DAY).unreadable('auditedClauses')], END + DAY, 'cannot-tell', 'undecided'],
  ['what an audit covered is not mapped', [audit(ALL, START + 9 * DAY).unmapped('auditedClauses')], END + DAY, 'cannot-tell', 'undecided'],
  ['audits are withheld', [audit(ALL, START + 9 * DAY)], END + DAY, 'cannot-tell', 'undecided', { withheld: ['internal-audit'] }],
  ['audits are not mapped', [audit(ALL, START + 9 * DAY)], END + DAY, 'cannot-tell', 'not-mapped', { without: ['internal-audit'] }],
];

/** The clauses below one with requirements, and the processes that are at home there. */
function missed(main: string): readonly string[] {
  const below = (number: string): boolean => number === main || number.startsWith(`${main}.`);
  const required = new Set<string>(requirements.map(({ clause }) => clause));
  return [
    ...clauses.map(({ number }) => number).filter((number) => below(number) && required.has(number)),
    ...processes.flatMap(({ id, clause }) => (below(clause) ? [id] : [])),
  ];
}

/** Examples of questions whose members are fixed, by check id: they are no issues, and are named where they miss it. */
export const FIXED_ROWS: Readonly<Record<string, readonly SiteRow[]>> = ROWS;
