import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Finding } from '../../../../cloudfunctions/contract/eligibility'
import { studyLevels, type StudyLevel } from '../../../../cloudfunctions/contract/study-moves'
import { factsFor } from '../../../../cloudfunctions/rules/eligibility'
import { hebeiDegreeRules } from '../../../../cloudfunctions/rules/hebei-degree-rules'
import { remembered, useKept } from '../../../client/remembered'
import { studyQueries } from '../../../client/study-queries'
import { problemWords, retryWords } from '../../../copy/problems'
import { checkPage, levelWords, studyRuleWords, studyUnmetWords } from '../../../copy/study'
import { paths } from '../../../paths'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { ChipRow } from '../../../ui/chips'
import { Icon } from '../../../ui/icon'
import type { IconName } from '../../../ui/icon-name'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Questions, type StudyQuestion } from '../_parts/questions'
import '../../../copy/problems/account'
import '../../../copy/problems/study'
import '../_parts/study.scss'
import './index.scss'

const asked: Record<StudyLevel, readonly StudyQuestion[]> = {
  'junior-college': ['householdInHebei', 'pensionMonthsInHebei', 'birthMonth', 'diploma'], bachelor: ['householdInHebei', 'pensionMonthsInHebei', 'diploma'],
}
const icons: Record<Finding['verdict'], IconName> = { met: 'check', unmet: 'x', unknown: 'circle-alert' }

/** Whether one may apply, rule by rule, before any form and without a login. */
export default function Check() {
  const facts = useKept(remembered.facts)
  const [level, setLevel] = useState<StudyLevel>('junior-college')
  const rules = hebeiDegreeRules[level]
  const { data, error, isFetching, refetch } = useQuery(studyQueries.check(level, factsFor(rules, facts)))
  return (
    <Page title={checkPage.title} up={paths.study}>
      <View className='study'>
        <View className='study-note'>{checkPage.first}</View>
        <Card>
          <View className='study-note'>{checkPage.level}</View>
          <ChipRow onCard label={checkPage.level} chips={studyLevels.map((code) => ({ code, words: levelWords[code] }))} chosen={[level]} onToggle={setLevel} />
          <Questions key={level} names={asked[level]} facts={facts} onFacts={remembered.facts.set} />
        </Card>
        {error && !data && <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />}
        {data && (
          <Card title={checkPage[data.verdict]}>
            <View {...aria({ role: 'status', live: 'polite' })}>
              {data.findings.map((finding) => (
                <View key={finding.rule} className='check-rule'>
                  <View className={`check-${finding.verdict}`} {...aria({ role: 'img', label: checkPage[finding.verdict] })}><Icon name={icons[finding.verdict]} /></View>
                  <View>
                    <View>{rules.rules.filter(({ id }) => id === finding.rule).map(studyRuleWords)}</View>
                    {finding.verdict === 'unmet' && <View className='study-note'>{studyUnmetWords(finding.reason)}</View>}
                  </View>
                </View>
              ))}
            </View>
            {data.verdict === 'eligible' && <View className='study-buttons'><Button kind='main' words={checkPage.go} onPress={() => void Taro.navigateTo({ url: paths.study })} /></View>}
          </Card>
        )}
        <View className='study-note'>{checkPage.source}</View>
      </View>
    </Page>
  )
}
