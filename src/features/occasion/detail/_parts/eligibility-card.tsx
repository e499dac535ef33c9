import { View } from '@tarojs/components'
import type { Eligibility, Finding, RuleSet } from '../../../../../cloudfunctions/contract/eligibility'
import { eligibilityCard, ruleWords, unmetWords } from '../../../../copy/eligibility'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Icon } from '../../../../ui/icon'
import type { IconName } from '../../../../ui/icon-name'
import './eligibility-card.scss'

const marks: Record<Finding['verdict'], { icon: IconName; words: string }> = {
  met: { icon: 'check', words: eligibilityCard.yes },
  unmet: { icon: 'x', words: eligibilityCard.no },
  unknown: { icon: 'circle-alert', words: eligibilityCard.unknown },
}

interface EligibilityCardProps { rules: RuleSet; judged: Eligibility; areaName: (code: string) => string; onAsk: (() => void) | null }

/** Whether one may, rule by rule, before anything has to be filled in. */
export function EligibilityCard({ rules, judged: { verdict, findings }, areaName, onAsk }: EligibilityCardProps) {
  return (
    <Card title={eligibilityCard.title} note={eligibilityCard[verdict]}>
      {rules.rules.map((rule) => {
        const finding = findings.find((each) => each.rule === rule.id)!
        const { icon, words } = marks[finding.verdict]
        return (
          <View key={rule.id} className={`may may-${finding.verdict}`}>
            <View {...aria({ role: 'img', label: words })}><Icon name={icon} /></View>
            <View>
              <View>{ruleWords(rule, areaName)}</View>
              {finding.verdict === 'unmet' && <View className='may-why'>{unmetWords(finding.reason)}</View>}
            </View>
          </View>
        )
      })}
      {onAsk && <Button words={eligibilityCard[verdict === 'incomplete' ? 'incomplete' : 'change']} onPress={onAsk} />}
      <View className='may-note'>{eligibilityCard.onPhone}</View>
    </Card>
  )
}
