import type { FieldVocabulary } from '../field-role';

/** Fields of the planning, testing and carrying out of changes. */
export const changePlanFields = {
  actualEnd: {
    suggest: {
      en: ['Actual end', 'Implementation end', 'Actual end date', 'Actual finish'],
      de: ['Tatsächliches Ende', 'Ist-Ende'],
      fr: ['Fin réelle', 'Date de fin réelle'],
      es: ['Fin real', 'Fecha de fin real'],
      ja: ['実際の終了日時', '実績終了日'],
      zh: ['实际结束', '实际结束时间', '实际完成时间'],
    },
  },
  actualStart: {
    suggest: {
      en: ['Actual start', 'Implementation start', 'Actual start date'],
      de: ['Tatsächlicher Start', 'Tatsächlicher Beginn', 'Ist-Beginn'],
      fr: ['Début réel', 'Date de début réelle'],
      es: ['Inicio real', 'Fecha de inicio real'],
      ja: ['実際の開始日時', '実績開始日'],
      zh: ['实际开始', '实际开始时间', '实际开始日期'],
    },
  },
  backoutPlan: {
    suggest: {
      en: [
        'Backout plan',
        'Back-out plan',
        'Rollback plan',
        'Roll-back plan',
        'Fallback plan',
        'Remediation plan',
        'Backout procedure',
        'Rollback procedure',
      ],
      de: ['Rückfallplan', 'Rollback-Plan', 'Backout-Plan', 'Fallback-Plan', 'Wiederherstellungsplan', 'Rücknahmeplan'],
      fr: ['Plan de retour arrière', 'Plan de restauration', 'Plan de repli', 'Plan de retour en arrière'],
      es: ['Plan de reversión', 'Plan de marcha atrás', 'Plan de retorno', 'Plan de rollback', 'Plan de contingencia del cambio'],
      ja: ['切り戻し計画', 'バックアウト計画', 'ロールバック計画', '戻し計画', '切戻し計画'],
      zh: ['回退计划', '回滚计划', '回退方案', '回滚方案'],
    },
  },
  backoutTested: {
    suggest: {
      en: ['Backout tested', 'Back-out tested', 'Rollback tested'],
      de: ['Rollback getestet', 'Rückfallplan getestet'],
      fr: ['Retour arrière testé', 'Repli testé'],
      es: ['Reversión probada', 'Rollback probado'],
      ja: ['切り戻しテスト済み'],
      zh: ['回退已测试', '回滚已测试'],
    },
    options: { yes: ['Yes', 'Tested'], 'not-possible': ['Not possible'], no: ['No', 'Not tested'] },
  },
  ciUpdate: {
    suggest: {
      en: ['CI update', 'CMDB update', 'CMDB updated', 'Configuration data updated', 'Configuration update'],
      de: ['CMDB-Aktualisierung', 'CI-Aktualisierung', 'CMDB aktualisiert'],
      fr: ['Mise à jour CMDB', 'CMDB mise à jour'],
      es: ['Actualización de la CMDB', 'CMDB actualizada'],
      ja: ['CMDB更新', '構成情報の更新'],
      zh: ['CMDB更新', '配置项更新', 'CMDB更新状态'],
    },
    options: {
      done: ['Done', 'Yes', 'Updated', 'Erledigt'],
      'not-needed': ['Not needed', 'Not applicable', 'Nicht nötig'],
      open: ['Open', 'To do', 'No'],
    },
  },
  deploymentNotice: {
    suggest: {
      en: ['Deployment notice', 'Communication plan', 'Notified', 'Announcement'],
      de: ['Ankündigung', 'Kommunikationsplan', 'Benachrichtigung'],
      fr: ['Plan de communication', 'Annonce', 'Avis de changement'],
      es: ['Plan de comunicación', 'Aviso', 'Aviso de cambio'],
      ja: ['周知', '連絡計画', '事前周知'],
      zh: ['通知', '沟通计划', '变更通知', '发布通知'],
    },
  },
  implementationPlan: {
    suggest: {
      en: ['Implementation plan', 'Change plan', 'Work plan', 'Implementation steps'],
      de: ['Implementierungsplan', 'Umsetzungsplan', 'Durchführungsplan'],
      fr: ["Plan d'implémentation", 'Plan de mise en œuvre', 'Plan de réalisation'],
      es: ['Plan de implementación', 'Plan de ejecución'],
      ja: ['実装計画', '実施計画', '作業計画', '実施手順'],
      zh: ['实施计划', '实施方案', '变更方案', '变更计划'],
    },
  },
  irreversibleReason: {
    suggest: {
      en: ['Irreversible reason', 'Why it cannot be undone', 'No backout reason'],
      de: ['Grund für Unumkehrbarkeit', 'Warum nicht rückgängig zu machen'],
      fr: ["Motif d'irréversibilité"],
      es: ['Motivo de irreversibilidad'],
      ja: ['切り戻し不可の理由'],
      zh: ['不可回退原因'],
    },
  },
  noRetestReason: {
    suggest: {
      en: ['No retest reason', 'Reason for no retest'],
      de: ['Grund für keinen erneuten Test'],
      fr: ["Motif d'absence de nouveau test"],
      es: ['Motivo de no repetir la prueba'],
      ja: ['再テスト不要の理由'],
      zh: ['无需重新测试的原因'],
    },
  },
  plannedEnd: {
    suggest: {
      en: ['Planned end', 'Planned end date', 'Change completion date', 'Scheduled end', 'Scheduled end date', 'Planned finish'],
      de: ['Geplantes Ende', 'Geplantes Enddatum', 'Geplantes Änderungsende', 'Endtermin geplant'],
      fr: ['Fin planifiée', 'Date de fin prévue', 'Date de fin du changement', 'Date de fin planifiée'],
      es: ['Fin planificado', 'Fecha de fin planificada', 'Fecha de finalización del cambio', 'Fecha de fin prevista'],
      ja: ['終了予定日', '計画終了日時', '変更完了日', '終了予定日時'],
      zh: ['计划结束', '计划结束时间', '变更完成日期', '计划完成时间'],
    },
  },
  plannedStart: {
    suggest: {
      en: ['Planned start', 'Planned start date', 'Change start date', 'Scheduled start', 'Scheduled start date'],
      de: ['Geplanter Start', 'Geplantes Startdatum', 'Geplanter Beginn', 'Startdatum der Änderung', 'Starttermin geplant'],
      fr: ['Début planifié', 'Date de début prévue', 'Date de début du changement', 'Date de début planifiée'],
      es: ['Inicio planificado', 'Fecha de inicio planificada', 'Fecha de inicio del cambio', 'Fecha de inicio prevista'],
      ja: ['開始予定日', '計画開始日時', '変更開始日', '開始予定日時'],
      zh: ['计划开始', '计划开始时间', '变更开始日期'],
    },
  },
  testNotPossibleReason: {
    suggest: {
      en: ['Testing not possible', 'No test reason'],
      de: ['Test nicht möglich', 'Grund für keinen Test'],
      fr: ['Test impossible'],
      es: ['Prueba no posible'],
      ja: ['テストできない理由'],
      zh: ['无法测试的原因'],
    },
  },
  testResult: {
    suggest: {
      en: ['Test result', 'Test results', 'Test outcome', 'Test evidence'],
      de: ['Testergebnis', 'Testergebnisse', 'Testnachweis'],
      fr: ['Résultat des tests', 'Résultat du test', 'Preuve de test'],
      es: ['Resultado de las pruebas', 'Resultado de la prueba', 'Evidencia de pruebas'],
      ja: ['テスト結果', '試験結果'],
      zh: ['测试结果', '测试记录'],
    },
  },
} satisfies Partial<FieldVocabulary>;
