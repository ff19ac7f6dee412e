import { SETTING_DEFAULTS } from '../../record/setting-defaults';
import type { Value } from '../../record/record';
import { namesAgents } from '../audiences';
import { isRecent } from '../conditions/dates';
import { isSet } from '../conditions/value';
import { isAmong, namedIn } from '../names';
import { isKept, isLive } from '../register-entry';
import type { Subject } from '../subject';
import { missing, NOW, truth, type Truth } from '../truth';
import type { World } from '../world';
import { allTruth, anyTruth, oncePerWorld, presentOf, recordsOf, type SiteFact } from './site-fact';

/** An article, reduced to what it is for and whether it counts. */
interface Article {
  readonly counts: Truth;
  /** Hashes; unknown where the field cannot be read. */
  readonly about: readonly string[] | 'unknown' | 'unmapped';
}

type About = Article['about'];

/** A category and a request type may have the same name, so each is hashed with its kind before it. */
const about = (value: Value | 'unmapped' | 'unreadable', before = ''): About =>
  value === 'unmapped' ? 'unmapped' : value === 'unreadable' ? 'unknown' : namedIn(value, before);

function both(one: About, other: About): About {
  if (one === 'unknown' || other === 'unknown') return 'unknown';
  if (one === 'unmapped') return other;
  return other === 'unmapped' || other.length === 0 ? one : one.length === 0 ? other : [...one, ...other];
}

/** Whether one of the articles counts and is about what is asked for. */
const someArticle = (articles: readonly Article[] | 'unmapped' | 'unknown', isIt: (named: readonly string[]) => boolean): Truth => {
  if (typeof articles === 'string') return articles;
  if (articles.length === 0) return 'no';
  return anyTruth(articles.map(({ counts, about: of }) => allTruth([typeof of === 'string' ? of : truth(isIt(of)), counts])));
};

const articlesOf = (world: World, made: (subject: Subject) => Article): readonly Article[] | 'unmapped' | 'unknown' => {
  const found = recordsOf(world, 'article');
  return typeof found === 'string' ? found : found.map(made);
};

const owned = isSet('owner', false);

const current = oncePerWorld((world) => {
  const recent = isRecent('updated', world.bench.settings.registerReview ?? SETTING_DEFAULTS.registerReview, undefined);
  return articlesOf(world, (article) => ({
    counts: allTruth([isKept(article), owned.holds(article, NOW), recent.holds(article, NOW)]),
    about: about(presentOf(article, 'affectedServices')),
  }));
});

export const hasCurrentArticle: SiteFact = {
  name: 'it has a current article with an owner',
  denied: 'it has no current article with an owner',
  needs: [['kind:article']],
  fields: [],
  settings: ['registerReview'],
  reads: [
    { kind: 'article', fields: ['affectedServices', 'owner', 'updated'] },
    { kind: 'service', fields: ['title'] },
  ],
  holds(subject) {
    const { world } = subject.bench;
    const title = presentOf(subject, 'title');
    if (world === null) return 'unknown';
    if (title === 'unmapped' || title === 'unreadable') return missing(title);
    return someArticle(current(world), (named) => isAmong(title, named));
  },
};

const CATEGORY = 'category ';
const REQUEST_TYPE = 'request type ';

/** What a ticket or an article is filed under. */
const filedUnder = (subject: Subject): About =>
  both(about(presentOf(subject, 'classification'), CATEGORY), about(presentOf(subject, 'requestType'), REQUEST_TYPE));

const published = oncePerWorld((world) => articlesOf(world, (article) => ({ counts: isLive(article), about: filedUnder(article) })));

/** Of a category that many tickets share it is told once. */
const publishedFor = oncePerWorld(() => new Map<string, Truth>());

function articleFor(groups: readonly string[] | undefined, world: World): Truth {
  if (groups === undefined) return 'unknown';
  const known = publishedFor(world);
  const key = groups.join('.');
  let found = known.get(key);
  if (found === undefined)
    known.set(key, (found = someArticle(published(world), (named) => groups.some((group) => named.includes(group)))));
  return found;
}

export const articleExistsForClassification: SiteFact = {
  name: 'an article exists for its category',
  denied: 'no article exists for its category',
  needs: [['kind:article']],
  fields: [],
  settings: [],
  reads: (['article', 'incident', 'service-request'] as const).map((kind) => ({ kind, fields: ['classification', 'requestType'] })),
  counted: {
    of(subject) {
      const under = filedUnder(subject);
      return typeof under === 'string' ? 'unknown' : under.length === 0 ? null : { groups: under };
    },
    holds: ({ groups }, world) => articleFor(groups, world),
  },
  holds(subject) {
    const under = filedUnder(subject);
    if (typeof under === 'string') return under;
    return subject.bench.world === null ? 'unknown' : under.length === 0 ? 'no' : articleFor(under, subject.bench.world);
  },
};

const forAgents = oncePerWorld((world) =>
  articlesOf(world, (article) => {
    const audience = presentOf(article, 'audience');
    const meant = audience === 'unmapped' || audience === 'unreadable' ? missing(audience) : truth(namesAgents(audience));
    return { counts: allTruth([isLive(article), meant]), about: about(presentOf(article, 'requestType')) };
  }),
);

/** Asked of a request type, whose hashed name is its id. Whether agents may read the page is not known to Jira; its audience says it. */
export const hasInstruction: SiteFact = {
  name: 'it has instructions its agents can read',
  denied: 'it has no instructions its agents can read',
  needs: [['kind:article']],
  fields: [],
  settings: [],
  reads: [{ kind: 'article', fields: ['audience', 'requestType'] }],
  holds({ record, bench }) {
    return bench.world === null ? 'unknown' : someArticle(forAgents(bench.world), (named) => named.includes(record.id));
  },
};
