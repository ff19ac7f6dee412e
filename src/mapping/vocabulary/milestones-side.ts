import type { MilestoneSigns } from './milestone';

/** Milestones off the main path, with the names of their statuses. */
export const sideMilestones = {
  escalated: {
    category: 'indeterminate',
    statuses: {
      en: ['Escalated', 'Escalation', 'Escalated to level 2', 'Escalated to level 3', 'Escalated to vendor'],
      de: ['Eskaliert', 'Eskalation', 'Eskaliert an Level 2', 'In Eskalation'],
      fr: ['Escaladé', 'Escaladée', 'Escalade', 'Remonté', 'Remontée', 'En escalade'],
      es: ['Escalado', 'Escalada', 'Escalamiento', 'En escalamiento', 'Escalado a nivel 2'],
      ja: ['エスカレートされた', 'エスカレーション', 'エスカレーション中', 'エスカレート', 'エスカレート済み', 'エスカレーション済み'],
      zh: ['已升级', '已上报', '升级处理', '升级', '升级中', '上报', '已升级处理'],
    },
  },
  reopened: {
    category: 'indeterminate',
    statuses: {
      en: ['Reopened', 'Re-opened'],
      de: ['Erneut geöffnet', 'Wieder geöffnet', 'Wiedereröffnet'],
      fr: ['Rouvert', 'Rouverte', 'Réouvert', 'Réouverte', 'Réouverture'],
      es: ['Reabierto', 'Reabierta', 'Reabierto/a'],
      ja: ['再オープン', '再オープン済み'],
      zh: ['重新打开', '已重新打开', '重新开启', '已重开', '重开'],
    },
  },
  rejected: {
    category: 'done',
    statuses: {
      en: ['Rejected', 'Declined', 'Not approved', 'Denied', 'Refused'],
      de: ['Abgelehnt', 'Nicht genehmigt', 'Zurückgewiesen', 'Verweigert'],
      fr: ['Refusé', 'Refusée', 'Rejeté', 'Rejetée', 'Décliné', 'Déclinée', 'Non approuvé'],
      es: ['Rechazado', 'Rechazada', 'Denegado', 'Denegada', 'No aprobado', 'Declinado', 'Declinada'],
      ja: ['却下', '却下済み', '否認', '不承認', '承認却下', '却下された'],
      zh: ['已拒绝', '拒绝', '已驳回', '驳回', '被拒绝', '审批不通过', '未批准', '不批准', '审核不通过'],
    },
  },
  knownError: {
    category: 'indeterminate',
    statuses: {
      en: ['Known error'],
      de: ['Bekannter Fehler'],
      fr: ['Erreur connue'],
      es: ['Error conocido'],
      ja: ['既知のエラー', '既知エラー'],
      zh: ['已知错误'],
    },
  },
  failed: {
    category: 'done',
    statuses: {
      en: ['Failed', 'Backed out', 'Rolled back', 'Unsuccessful'],
      de: ['Fehlgeschlagen', 'Gescheitert', 'Zurückgerollt', 'Nicht erfolgreich', 'Zurückgesetzt'],
      fr: ['Échec', 'Échoué', 'Échouée', 'En échec', 'Non réussi', 'Non réussie'],
      es: ['Fallido', 'Fallida', 'Revertido', 'Revertida', 'Fracasado'],
      ja: ['失敗', '切り戻し', '失敗した', '切り戻し済み'],
      zh: ['失败', '已失败', '已回退', '已回滚', '未成功', '回退', '回滚'],
    },
  },
  cancelled: {
    category: 'done',
    statuses: {
      en: ['Canceled', 'Cancelled', 'Withdrawn', 'Abandoned', 'Obsolete', "Won't do", 'Voided', 'Duplicate', "Won't fix", 'Not required'],
      de: ['Abgebrochen', 'Storniert', 'Zurückgezogen', 'Verworfen', 'Annulliert', 'Hinfällig', 'Duplikat'],
      fr: ['Annulé', 'Annulée', 'Retiré', 'Abandonné', 'Abandonnée', 'Retirée', 'Sans suite', 'Doublon'],
      es: ['Cancelado', 'Cancelada', 'Anulado', 'Anulada', 'Retirado', 'Retirada', 'Desestimado', 'Desestimada', 'Duplicado'],
      ja: ['キャンセル', 'キャンセルされました', 'キャンセル済み', '取り下げ', '中止', '取消', '取り消し', '取下げ', '破棄', '重複'],
      zh: ['已取消', '取消', '已撤回', '已作废', '撤销', '已撤销', '撤回', '作废', '已废弃', '重复'],
    },
  },
} satisfies MilestoneSigns;
