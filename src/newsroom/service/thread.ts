// The newsroom's own thread in `dateline serve`: it has its own connection to the archive, so that a page never waits
// for a refresh.
import { parentPort, workerData } from 'node:worker_threads';
import { openArchive } from '../../archive/open.ts';
import { createLog } from '../../common/log.ts';
import type { Newsroom } from '../door.ts';
import { openNewsroomDesk } from '../newsroom-desk.ts';
import type { DoorCall, FromService, ServiceData, ToService } from './protocol.ts';
import { Service } from './service.ts';

if (parentPort === null) throw new Error('src/newsroom/service/thread.ts runs only as a worker thread; see start-service.ts.');
const port = parentPort;
const tell = (message: FromService): void => port.postMessage(message);
const GRACE_MS = 5_000;

const data: ServiceData = workerData;
const archive = await openArchive({ dataDir: data.config.dataDir });
const desk = openNewsroomDesk({ archive, config: data.config, version: data.version, log: createLog(), onWake: () => service.wake() });
const service = new Service(desk);

function perform(newsroom: Newsroom, call: DoorCall): Promise<unknown> {
  switch (call.method) {
    case 'add': return newsroom.add(...call.arguments);
    case 'importOpml': return newsroom.importOpml(...call.arguments);
    case 'exportOpml': return newsroom.exportOpml(...call.arguments);
    case 'addStarters': return newsroom.addStarters(...call.arguments);
    case 'refreshSoon': return newsroom.refreshSoon(...call.arguments);
    case 'embedQuery': return newsroom.embedQuery(...call.arguments);
    case 'progress': return newsroom.progress(...call.arguments);
    case 'verifyPush': return newsroom.verifyPush(...call.arguments);
    case 'acceptPush': return newsroom.acceptPush(...call.arguments);
    case 'tryRules': return newsroom.tryRules(...call.arguments);
    case 'saveRules': return newsroom.saveRules(...call.arguments);
    case 'tellStory': return newsroom.tellStory(...call.arguments);
    case 'aiState': return newsroom.aiState();
    case 'aiTask': return newsroom.aiTask(...call.arguments);
    case 'aiJob': return newsroom.aiJob(...call.arguments);
    case 'aiStop': return newsroom.aiStop(...call.arguments);
    case 'modelSettings': return newsroom.modelSettings();
    case 'modelFigures': return newsroom.modelFigures();
    case 'changeModel': return newsroom.changeModel(...call.arguments);
    case 'tryModel': return newsroom.tryModel();
    case 'askPanel': return newsroom.askPanel(...call.arguments);
    case 'explain': return newsroom.explain(...call.arguments);
    case 'explainName': return newsroom.explainName(...call.arguments);
    case 'datedEvents': return newsroom.datedEvents(...call.arguments);
    case 'newInStory': return newsroom.newInStory(...call.arguments);
    case 'articleEdits': return newsroom.articleEdits(...call.arguments);
  }
}

async function answer(call: DoorCall): Promise<void> {
  try {
    tell({ type: 'answer', answer: { id: call.id, value: await perform(desk.newsroom, call) } });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    tell({ type: 'answer', answer: { id: call.id, error: { name, message } } });
  }
}

async function stop(): Promise<void> {
  await service.stop(GRACE_MS);
  await desk.close();
  await archive.close();
  tell({ type: 'stopped' });
  port.close();
}

port.on('message', (message: ToService) => {
  void (message.type === 'call' ? answer(message.call) : stop());
});

service.start();
tell({ type: 'ready' });
