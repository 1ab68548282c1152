import type { ProcessContext } from '../context.ts'
import { finance } from '../finance/index.ts'
import { ownership } from '../ownership/index.ts'
import { actOnCase, decideAction, listActions } from './act-on-case.ts'
import { assignCase, commentCase, resolveCase } from './case-notes.ts'
import type { Operations } from './contract.ts'
import { getDeadLetter, listDeadLetters } from './dead-letters.ts'
import { getCase, listCaseGroups, listCases } from './find-cases.ts'
import { getOverview } from './overview.ts'
import { listPolls, syncPoll } from '../polling/polls-report.ts'
import { previewAction } from './preview-action.ts'
import { listQueues, setQueue } from './queues-report.ts'
import { cancelRun, confirmRun, getRun, listRuns, planRun } from './runs.ts'

export type { Operations } from './contract.ts'

/** The operations process: what people do when things go wrong. */
export function operations(context: ProcessContext): Operations {
  return {
    getOverview: getOverview(context),
    listCases: listCases(context),
    listCaseGroups: listCaseGroups(context),
    getCase: getCase(context),
    assignCase: assignCase(context),
    commentCase: commentCase(context),
    resolveCase: resolveCase(context),
    previewAction: previewAction(context),
    actOnCase: actOnCase(context),
    listActions: listActions(context),
    decideAction: decideAction(context),
    listDeadLetters: listDeadLetters(context),
    getDeadLetter: getDeadLetter(context),
    listRuns: listRuns(context),
    planRun: planRun(context),
    getRun: getRun(context),
    confirmRun: confirmRun(context),
    cancelRun: cancelRun(context),
    listQueues: listQueues(context),
    setQueue: setQueue(context),
    listPolls: listPolls(context),
    syncPoll: syncPoll(context),
    ...finance(context),
    ...ownership(context),
  }
}
