import type { FieldVocabulary } from '../field-role';
import { YES_NO } from '../words';

/** Fields of problems: what is found out, and what is done about it. */
export const problemFields = {
  causeCategory: {
    suggest: {
      en: ['Cause category', 'Root cause category', 'Closure code', 'Cause code', 'Cause type'],
      de: ['Ursachenkategorie', 'Ursachencode', 'Abschlusscode', 'Ursachenart'],
      fr: ['Catégorie de cause', 'Code de clôture', 'Type de cause'],
      es: ['Categoría de causa', 'Código de cierre', 'Tipo de causa'],
      ja: ['原因区分', '原因カテゴリ', '原因分類'],
      zh: ['原因类别', '原因分类', '关闭代码'],
    },
    options: { capacity: ['Capacity', 'Performance', 'Overload', 'Kapazität'], change: ['Change', 'Change related'], other: ['Other'] },
  },
  fixNeedsChange: {
    suggest: {
      en: ['Change required', 'Fix needs a change', 'RFC required', 'Change needed'],
      de: ['Änderung erforderlich', 'Change erforderlich', 'Änderung nötig'],
      fr: ['Changement requis', 'Changement nécessaire'],
      es: ['Requiere cambio', 'Cambio requerido'],
      ja: ['変更要否', '変更が必要'],
      zh: ['需要变更', '是否需要变更'],
    },
    options: YES_NO,
  },
  investigation: {
    suggest: {
      en: [
        'Investigation',
        'Investigation notes',
        'Investigation reason',
        'Analysis',
        'Failure analysis',
        'Diagnosis',
        'Troubleshooting notes',
      ],
      de: ['Untersuchung', 'Untersuchungsergebnis', 'Analyse', 'Diagnose'],
      fr: ['Investigation', 'Analyse', 'Diagnostic'],
      es: ['Investigación', 'Análisis', 'Diagnóstico'],
      ja: ['調査', '調査内容', '調査結果', '原因調査'],
      zh: ['调查', '调查结果', '诊断', '排查过程'],
    },
  },
  knownErrorFlag: {
    suggest: {
      en: ['Known error', 'Known error flag'],
      de: ['Bekannter Fehler', 'Known Error'],
      fr: ['Erreur connue', 'Erreur connue identifiée'],
      es: ['Error conocido'],
      ja: ['既知のエラー', '既知エラー'],
      zh: ['已知错误', '是否已知错误'],
    },
    options: YES_NO,
  },
  noChangeReason: {
    suggest: {
      en: ['No change reason', 'Reason for no change'],
      de: ['Grund für keine Änderung'],
      fr: ["Motif d'absence de changement"],
      es: ['Motivo de no cambio'],
      ja: ['変更不要の理由'],
      zh: ['无需变更的原因'],
    },
  },
  noImprovementReason: {
    suggest: {
      en: ['No improvement reason', 'No improvement found'],
      de: ['Grund für keine Verbesserung', 'Keine Verbesserung gefunden'],
      fr: ["Motif d'absence d'amélioration"],
      es: ['Motivo de no mejora'],
      ja: ['改善なしの理由'],
      zh: ['无改进原因'],
    },
  },
  noMitigationReason: {
    suggest: {
      en: ['No mitigation reason', 'Reason for no mitigation'],
      de: ['Grund für keine Minderung'],
      fr: ["Motif d'absence d'atténuation"],
      es: ['Motivo de no mitigación'],
      ja: ['緩和策なしの理由'],
      zh: ['未缓解原因'],
    },
  },
  preventiveActions: {
    suggest: {
      en: ['Preventive actions', 'Corrective actions', 'Proposed fix', 'Recommended actions', 'Preventive measures'],
      de: ['Vorbeugemaßnahmen', 'Präventivmaßnahmen', 'Vorbeugende Maßnahmen'],
      fr: ['Actions préventives', 'Mesures préventives'],
      es: ['Acciones preventivas', 'Medidas preventivas'],
      ja: ['予防策', '再発防止策', '予防処置'],
      zh: ['预防措施', '预防行动'],
    },
  },
  resolutionNote: {
    suggest: {
      en: ['Resolution note', 'Resolution notes', 'Resolution details', 'Solution', 'Resolution description', 'Resolution summary'],
      de: ['Lösung', 'Lösungsbeschreibung', 'Lösungsnotiz', 'Lösungstext'],
      fr: ['Note de résolution', 'Solution', 'Description de la résolution', 'Détails de la résolution'],
      es: ['Nota de resolución', 'Solución', 'Descripción de la solución', 'Detalles de la resolución'],
      ja: ['解決内容', '対応内容', '解決策', '解決方法'],
      zh: ['解决方案', '解决说明', '解决方法', '处理结果'],
    },
  },
  rootCause: {
    suggest: {
      en: ['Root cause', 'Root cause analysis', 'RCA', 'Underlying cause'],
      de: ['Grundursache', 'Ursache', 'Hauptursache', 'Fehlerursache', 'Root Cause'],
      fr: ['Cause racine', 'Cause première', 'Cause profonde', 'Cause principale'],
      es: ['Causa raíz', 'Causa principal', 'Causa origen'],
      ja: ['根本原因', '根本的な原因', '障害原因'],
      zh: ['根本原因', '根因', '故障原因'],
    },
  },
  workaround: {
    suggest: {
      en: ['Workaround', 'Work-around', 'Temporary fix', 'Temporary solution', 'Temporary workaround'],
      de: ['Workaround', 'Umgehungslösung', 'Übergangslösung', 'Behelfslösung', 'Temporäre Lösung'],
      fr: ['Solution de contournement', 'Contournement', 'Solution temporaire', 'Solution palliative'],
      es: ['Solución temporal', 'Solución provisional', 'Workaround', 'Solución alternativa'],
      ja: ['回避策', 'ワークアラウンド', '暫定対応', '暫定対処'],
      zh: ['临时解决方案', '变通方法', '临时方案', '规避措施', '变通方案'],
    },
  },
} satisfies Partial<FieldVocabulary>;
