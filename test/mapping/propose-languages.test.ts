import { describe, expect, test } from '@jest/globals';
import { proposeSiteMap } from '../../src/mapping/propose';
import type { SchemaField, SchemaStatus, SiteSchema } from '../../src/mapping/site-schema';

interface Desk {
  kinds: Record<'incident' | 'service-request' | 'problem' | 'change' | 'post-incident-review', string>;
  /** Statuses of a service request, in the order of the milestones below. */
  request: [
    created: string,
    awaitingApproval: string,
    inProgress: string,
    resolved: string,
    closed: string,
    waiting: string,
    cancelled: string,
  ];
  /** Statuses of a change: planned, awaiting approval, implementation, deployed, closed, rejected. */
  change: [planned: string, awaitingApproval: string, implementStart: string, closed: string, rejected: string];
  fields: Record<'impact' | 'urgency' | 'rootCause' | 'workaround' | 'backoutPlan' | 'classification', string>;
  /** How an incident reads towards its problem. */
  cause: string;
}

/** A service desk as its administrators name things. */
const DESKS: Record<string, Desk> = {
  English: {
    kinds: {
      incident: '[System] Incident',
      'service-request': '[System] Service request',
      problem: '[System] Problem',
      change: '[System] Change',
      'post-incident-review': '[System] Post-incident review',
    },
    request: ['Waiting for support', 'Waiting for approval', 'In Progress', 'Resolved', 'Closed', 'Waiting for customer', 'Canceled'],
    change: ['Planning', 'Awaiting CAB approval', 'Implementing', 'Closed', 'Declined'],
    fields: {
      impact: 'Impact',
      urgency: 'Urgency',
      rootCause: 'Root cause',
      workaround: 'Workaround',
      backoutPlan: 'Backout plan',
      classification: 'Category',
    },
    cause: 'is caused by',
  },
  German: {
    kinds: {
      incident: 'Störung',
      'service-request': 'Serviceanfrage',
      problem: 'Problem',
      change: 'Änderung',
      'post-incident-review': 'Post-Incident-Review',
    },
    request: ['Warten auf Support', 'Warten auf Genehmigung', 'In Arbeit', 'Gelöst', 'Geschlossen', 'Warten auf Kunden', 'Abgebrochen'],
    change: ['Planung', 'Warten auf CAB-Genehmigung', 'Implementierung', 'Geschlossen', 'Abgelehnt'],
    fields: {
      impact: 'Auswirkung',
      urgency: 'Dringlichkeit',
      rootCause: 'Grundursache',
      workaround: 'Umgehungslösung',
      backoutPlan: 'Rückfallplan',
      classification: 'Kategorie',
    },
    cause: 'wird verursacht durch',
  },
  French: {
    kinds: {
      incident: 'Incident',
      'service-request': 'Demande de service',
      problem: 'Problème',
      change: 'Changement',
      'post-incident-review': 'Revue post-incident',
    },
    request: ['En attente du support', "En attente d'approbation", 'En cours', 'Résolue', 'Fermée', 'En attente du client', 'Annulée'],
    change: ['Planification', "En attente d'approbation du CAB", 'Mise en œuvre', 'Clôturé', 'Refusé'],
    fields: {
      impact: 'Impact',
      urgency: 'Urgence',
      rootCause: 'Cause racine',
      workaround: 'Solution de contournement',
      backoutPlan: 'Plan de retour arrière',
      classification: 'Catégorie',
    },
    cause: 'est causé par',
  },
  Spanish: {
    kinds: {
      incident: 'Incidente',
      'service-request': 'Solicitud de servicio',
      problem: 'Problema',
      change: 'Cambio',
      'post-incident-review': 'Revisión posterior al incidente',
    },
    request: ['Esperando por ayuda', 'Esperando la aprobación', 'En curso', 'Resuelta', 'Cerrada', 'Esperando por el cliente', 'Cancelada'],
    change: ['Planificación', 'Esperando aprobación del CAB', 'Implementando', 'Cerrado', 'Rechazado'],
    fields: {
      impact: 'Impacto',
      urgency: 'Urgencia',
      rootCause: 'Causa raíz',
      workaround: 'Solución temporal',
      backoutPlan: 'Plan de reversión',
      classification: 'Categoría',
    },
    cause: 'es causado por',
  },
  Japanese: {
    kinds: {
      incident: 'インシデント',
      'service-request': 'サービス リクエスト',
      problem: '問題管理',
      change: '変更',
      'post-incident-review': 'インシデント事後レビュー',
    },
    request: ['サポート待ち', '承認待ち', '進行中', '解決済み', 'クローズ', '顧客待ち', 'キャンセル済み'],
    change: ['計画中', 'CAB の承認待ち', '実装中', 'クローズ済み', '却下'],
    fields: {
      impact: '影響度',
      urgency: '緊急度',
      rootCause: '根本原因',
      workaround: '回避策',
      backoutPlan: '切り戻し計画',
      classification: 'カテゴリー',
    },
    cause: 'により引き起こされる',
  },
  Chinese: {
    kinds: { incident: '故障', 'service-request': '服务请求', problem: '问题单', change: '变更', 'post-incident-review': '事后评审' },
    request: ['待处理', '等待审批', '处理中', '已解决', '已关闭', '等待客户', '已取消'],
    change: ['规划中', '等待 CAB 审批', '实施中', '已关闭', '已拒绝'],
    fields: {
      impact: '影响度',
      urgency: '紧急程度',
      rootCause: '根本原因',
      workaround: '临时解决方案',
      backoutPlan: '回退计划',
      classification: '类别',
    },
    cause: '由以下引起',
  },
};

const REQUEST = ['created', 'awaitingApproval', 'inProgress', 'resolved', 'closed', 'waiting', 'cancelled'] as const;
const CHANGE = ['planned', 'awaitingApproval', 'implementStart', 'closed', 'rejected'] as const;
const CATEGORIES: Record<string, SchemaStatus['categoryKey']> = {
  created: 'new',
  resolved: 'done',
  closed: 'done',
  cancelled: 'done',
  rejected: 'done',
};
const CHOICES = ['impact', 'urgency', 'classification'];

const siteOf = ({ kinds, request, change, fields, cause }: Desk): SiteSchema => {
  const statusesOf = (prefix: string, names: readonly string[], milestones: readonly string[]): SchemaStatus[] =>
    names.map((name, at) => {
      const milestone = milestones[at] ?? '';
      return { id: `${prefix}-${milestone}`, name, categoryKey: CATEGORIES[milestone] ?? 'indeterminate' };
    });
  const requestStatuses = statusesOf('r', request, REQUEST);
  const changeStatuses = statusesOf('c', change, CHANGE);
  const issueTypes = Object.entries(kinds).map(([id, name]) => ({ id, name, subtask: false, hierarchyLevel: 0 }));
  const used = issueTypes.map(({ id }) => ({ id, statuses: (id === 'change' ? changeStatuses : requestStatuses).map((one) => one.id) }));
  return {
    ...{ timeZone: 'UTC', priorities: [], resolutions: [] },
    issueTypes,
    projects: [{ id: '1', key: 'IT', name: 'IT', projectTypeKey: 'service_desk', style: 'classic', issueTypes: used }],
    statuses: [...requestStatuses, ...changeStatuses],
    fields: Object.entries(fields).map(([role, name]): SchemaField => ({
      ...{ id: `customfield_${role}`, name, custom: true },
      schema: { type: CHOICES.includes(role) ? 'option' : 'string' },
    })),
    linkTypes: [{ id: '7', name: 'Cause', inward: cause, outward: '…' }],
  };
};

describe.each(Object.entries(DESKS))('a service desk in %s', (language, desk) => {
  const { map, reasons } = proposeSiteMap(siteOf(desk));

  test('has every kind, by the issue type that is called so', () => {
    const found = Object.fromEntries(Object.entries(map.kinds).map(([kind, { sources }]) => [kind, sources]));
    expect(found).toEqual(Object.fromEntries(Object.keys(desk.kinds).map((kind) => [kind, [{ projects: ['1'], issueTypes: [kind] }]])));
  });

  test('has every status where it belongs', () => {
    const ofRequests = Object.fromEntries(REQUEST.map((milestone) => [milestone, [`r-${milestone}`]]));
    const ofChanges = Object.fromEntries(CHANGE.map((milestone) => [milestone, [`c-${milestone}`]]));
    expect(map.kinds['service-request']?.statuses).toEqual(ofRequests);
    expect(map.kinds.change?.statuses).toEqual(ofChanges);
  });

  test('has every field and the link to the problem', () => {
    for (const role of Object.keys(desk.fields)) expect([role, map.fields[role]?.fields]).toEqual([role, [`customfield_${role}`]]);
    expect(map.links['problem']).toEqual([{ type: '7', direction: 'inward' }]);
  });

  test('leaves no doubt about these, and says in which language it knows the names', () => {
    const asked = /^(kinds\.(service-request|change)\.|kinds\.[a-z-]+\.sources|fields\.[a-zA-Z]+$|links\.problem)/u;
    expect(reasons.filter(({ part, sure }) => !sure && asked.test(part))).toEqual([]);
    for (const { part, reason } of reasons.filter((one) => one.part.startsWith('kinds.service-request.statuses')))
      expect([part, reason]).toEqual([part, expect.stringContaining(`known name (${language})`)]);
  });
});
