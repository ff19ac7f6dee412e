import type { SignsOf } from './lifecycle';

/** Names that are of one lifecycle alone: reviews, risks, improvements and the entries of registers. */
export const managementLifecycles: SignsOf<'review' | 'exercise' | 'risk' | 'nonconformity' | 'improvement' | 'case' | 'task' | 'entry'> = {
  review: {
    overrides: {
      inProgress: { en: ['In review', 'Under review', 'Reviewing'] },
      resolved: {
        en: ['Held', 'Conducted', 'Reported', 'Published', 'Sent'],
        de: ['Durchgeführt', 'Veröffentlicht'],
        fr: ['Publié', 'Réalisé', 'Réalisée', 'Publiée'],
        es: ['Publicado', 'Realizado', 'Realizada', 'Publicada'],
        ja: ['実施済み', '公開済み'],
        zh: ['已发布', '已执行'],
      },
    },
    fallback: { new: 'created', indeterminate: 'inProgress', done: 'closed' },
  },
  exercise: {
    overrides: {
      executed: { en: ['Completed'], de: ['Abgeschlossen'], es: ['Completado'], zh: ['已完成'] },
      inProgress: { en: ['In test', 'Testing'], fr: ['En test'], es: ['Pruebas'], ja: ['テスト中'], zh: ['测试中'] },
    },
    fallback: { new: 'created', indeterminate: 'inProgress', done: 'closed' },
  },
  risk: {
    overrides: {
      closed: {
        en: ['Accepted', 'Mitigated', 'Treated'],
        de: ['Akzeptiert', 'Gemindert'],
        fr: ['Accepté', 'Atténué'],
        es: ['Aceptado', 'Mitigado'],
        ja: ['受容', '軽減済み'],
        zh: ['已接受', '已缓解'],
      },
    },
    fallback: { new: 'created', indeterminate: 'inProgress', done: 'closed' },
  },
  nonconformity: {
    overrides: {
      reviewed: { en: ['Verification'], de: ['Überprüfung'], es: ['Verificación'], ja: ['検証'], zh: ['验证'] },
      inProgress: {
        en: ['Corrective action'],
        de: ['Korrekturmaßnahme'],
        fr: ['Action corrective'],
        es: ['Acción correctiva'],
        ja: ['是正処置'],
        zh: ['纠正措施'],
      },
    },
    fallback: { new: 'created', indeterminate: 'inProgress', done: 'closed' },
  },
  improvement: {
    overrides: {
      deployed: { en: ['Completed'], de: ['Abgeschlossen'], es: ['Completado'], zh: ['已完成'] },
      assessed: { en: ['Under review'], es: ['En revisión'], ja: ['レビュー中'], zh: ['评审中'] },
    },
    fallback: { new: 'created', indeterminate: 'inProgress', done: 'closed' },
  },
  case: { overrides: { created: { en: ['Triage'] } }, fallback: { new: 'created', indeterminate: 'inProgress', done: 'closed' } },
  task: { overrides: { inProgress: { en: ['In review'] } }, fallback: { new: 'created', indeterminate: 'inProgress', done: 'closed' } },
  entry: {
    overrides: {
      approved: {
        en: ['Active', 'Current', 'In force', 'Live', 'Published', 'Effective', 'In use', 'In operation', 'In production', 'Operating'],
        de: ['Aktiv', 'Gültig', 'Veröffentlicht', 'In Kraft', 'In Betrieb'],
        fr: ['Actif', 'En vigueur', 'Publié', 'En service'],
        es: ['Activo', 'Vigente', 'Publicado', 'En uso'],
        ja: ['有効', '稼働中', '公開中', '発行済み'],
        zh: ['有效', '使用中', '生效', '已生效', '运行中', '已发布'],
      },
      closed: {
        en: ['Retired', 'Expired', 'Inactive', 'Decommissioned', 'Obsolete', 'Superseded', 'Terminated'],
        de: ['Stillgelegt', 'Inaktiv', 'Außer Kraft', 'Ungültig', 'Abgelaufen', 'Außer Betrieb'],
        fr: ['Inactif', 'Expiré', 'Retiré'],
        es: ['Inactivo', 'Retirado', 'Caducado', 'Obsoleto'],
        ja: ['廃止', '無効', '失効'],
        zh: ['已废止', '已失效', '已停用', '作废'],
      },
      reviewed: { en: ['Under review'], de: ['In Prüfung'] },
      created: { en: ['Proposed', 'Planned', 'In design', 'Design'] },
    },
    guesses: {
      approved: {
        en: ['Done', 'Complete', 'Finished'],
        de: ['Erledigt', 'Fertig', 'Abgeschlossen'],
        fr: ['Terminé', 'Terminée', 'Terminé(e)'],
        es: ['Listo', 'Hecho'],
        ja: ['完了'],
        zh: ['完成', '已完成'],
      },
    },
    fallback: { new: 'created', indeterminate: 'reviewed', done: 'closed' },
  },
};
