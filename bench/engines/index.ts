import { ajv } from './ajv';
import { cel } from './cel';
import type { Engine } from './engine';
import { jsonRulesEngine } from './json-rules-engine';

export const engines: readonly Engine[] = [jsonRulesEngine, cel, ajv];
