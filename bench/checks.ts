import { compare, reachOf, recordChecks } from './compare';
import { engines } from './engines';
import { BEYOND, type Beyond } from './engines/question';
import { goOver, judged, packed, parseOnly, recordsOf, type Times, type Work } from './own';
import { inRounds, spreadOf } from './rounds';
import { demoSite, uciSite, type BenchSite } from './sites';
import { digits, table } from './table';

/** What reading, judging and counting may cost together, as a share of parsing what Jira answered (CONTRIBUTING.md). */
const LIMIT = 0.3;
const ROUNDS_OF_ENGINES = 3;

type Round = Times & Work;
const STAGES = ['parse', 'read', 'judge', 'count'] as const;
const WORDS = { parse: 'parsing the answers', read: 'reading into facts', judge: 'judging', count: 'counting' } as const;
const ours = ({ read, judge, count }: Times): number => read + judge + count;

/** Measures a go over some sites and prints it; the share that our work takes of parsing. */
async function measure(name: string, sites: readonly BenchSite[], judge: typeof judged): Promise<number> {
  const alone: number[] = [];
  const rounds = await inRounds(async () => {
    alone.push(parseOnly(sites));
    return goOver(sites, judge);
  });
  const { records, judgements, characters } = rounds[0] as Round;
  const parsing = spreadOf(rounds.map(({ parse }) => parse)).min;
  const line = (words: string, value: (round: Round) => number): string[] => {
    const { min, median } = spreadOf(rounds.map(value));
    return [words, digits(min, 1), digits(median, 1), digits((1000 * min) / records, 2), digits(min / parsing, 3)];
  };
  const share = spreadOf(rounds.map(ours)).min / parsing;
  const noise = spreadOf(rounds.map((round) => ours(round) / round.parse));
  console.log(`\n${name}: ${records} records, ${digits(characters / 1e6, 1)} million characters of JSON`);
  console.log(`${judgements} judgements, ${digits(judgements / records, 1)} a record; ${rounds.length} rounds\n`);
  console.log(
    table([
      ['', 'ms, fastest', 'ms, median', 'µs a record', 'of parsing'],
      ...STAGES.map((stage) => line(WORDS[stage], (round) => round[stage])),
      line('reading, judging and counting', ours),
    ]),
  );
  console.log(
    `\nShare of parsing: ${digits(share, 3)} by the fastest rounds; round by round ${digits(noise.min, 3)} at best, ${digits(noise.median, 3)} in the middle.`,
  );
  const whole = spreadOf(rounds.map((round) => round.parse + ours(round)));
  const bare = spreadOf(alone);
  console.log(
    `Parsing the same pages and dropping them: ${digits(bare.min, 1)} ms; all of the above ${digits(whole.min, 1)} ms, ${digits(whole.min / bare.min, 2)} times as much: pages that are still needed cost the garbage collector more, also while others are parsed.`,
  );
  return share;
}

/** The same checks in other engines, on all records of a site. */
async function besides(site: BenchSite): Promise<void> {
  const { records } = await recordsOf(site);
  console.log(`\n${site.name}: the same checks on the same ${records.length} records in other engines\n`);
  const rows = [['engine', 'checks', 'same answer', 'no, for neither', 'view µs', 'engine µs', 'ours µs']];
  const disagreements: string[] = [];
  for (const engine of engines) {
    const found = await compare(engine, site, records, ROUNDS_OF_ENGINES);
    rows.push([
      engine.name,
      String(found.asked),
      `${found.agreed} of ${found.comparable}`,
      `${found.falseGaps} of ${found.neither}`,
      digits(found.viewing, 2),
      digits(found.theirs, 2),
      digits(found.ours, 2),
    ]);
    disagreements.push(...found.disagreements.map((one) => `${engine.name}: ${one}`));
  }
  console.log(table(rows));
  for (const one of disagreements) console.log(`does not agree: ${one}`);
}

function sayReach(): void {
  console.log(
    `\nWhat other engines can say of the ${recordChecks.length} checks of records, over a flat view that is prepared for them:\n`,
  );
  for (const engine of engines) {
    const { questions, beyond } = reachOf(engine);
    const left = [...beyond].map(([why, n]) => `${n} need ${BEYOND[why as Beyond] ?? why}`);
    console.log(`${engine.name}: ${questions.length}; ${left.join('; ')}`);
  }
  console.log(
    `\nNone of them has a third answer: "no, for neither" counts records that are pending, not applicable or cannot be told, of which the engine says no.` +
      `\nMicroseconds are for one record and all checks the engine can put, ours those same checks from the facts with their history; what stood at a deadline is worked out in the view.`,
  );
}

async function main(): Promise<number> {
  const folder = process.env['CLAUSEWISE_UCI_ARCHIVE'];
  const makers = [...(folder === undefined ? [] : [() => uciSite(folder)]), demoSite];
  if (folder === undefined)
    console.log(
      'The UCI log is left out: CLAUSEWISE_UCI_ARCHIVE names no folder of a converted archive (scripts/convert-uci.ts makes one).',
    );
  const sites = await Promise.all(makers.map((make) => make()));
  const names = sites.map(({ name }) => name).join(' and ');
  const share = await measure(`${names}, the checks of records`, sites, judged);
  await measure(`${names}, as a back-fill does it: besides, what each record adds to the questions about the site`, sites, packed);
  if (sites.length > 1) for (const site of sites) await measure(`${site.name} alone, the checks of records`, [site], judged);
  for (const site of sites) await besides(site);
  sayReach();
  console.log(`\nReading, judging and counting took ${digits(share, 3)} of parsing; ${LIMIT} is the limit.`);
  return share <= LIMIT ? 0 : 1;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  },
);
