package io.echovault.core.understanding.intent;

/**
 * What is done for each kind of {@link Intent}: whoever adds a kind has to say here what is done.
 *
 * @param <R> what comes of it
 */
public interface Acts<R> {
  R keep(Intent.Keep intent);

  R doNotKeep(Intent.DoNotKeep intent);

  R keepOrAsk(Intent.KeepOrAsk intent);

  R ask(Intent.Ask intent);

  R followUp(Intent.FollowUp intent);

  R search(Intent.Search intent);

  R show(Intent.Show intent);

  R listAll(Intent.ListAll intent);

  R count(Intent.Count intent);

  R delete(Intent.Delete intent);

  R undelete(Intent.Undelete intent);

  R change(Intent.Change intent);

  R move(Intent.Move intent);

  R share(Intent.Share intent);

  R undo(Intent.Undo intent);

  R remind(Intent.Remind intent);

  R command(Intent.Command intent);

  R yes(Intent.Yes intent);

  R no(Intent.No intent);

  R press(Intent.Press intent);

  R stop(Intent.Stop intent);

  R start(Intent.Start intent);

  R smallTalk(Intent.SmallTalk intent);

  R sent(Sent sent);

  R pressed(Pressed pressed);

  R looking(Looking looking);

  R perhaps(Perhaps perhaps);
}
