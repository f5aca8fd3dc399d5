package io.echovault.ports.vocabulary;

/**
 * Something went wrong that the caller did not ask for. The subclass says what the caller can do.
 * Messages hold ids and rules, never what a person wrote.
 */
public abstract sealed class MemoException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private MemoException(String message) {
    super(message);
  }

  private MemoException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The outside is unwell; the same call may succeed later. */
  public static final class TryAgain extends MemoException {
    private static final long serialVersionUID = 1;

    public TryAgain(String message, Throwable cause) {
      super(message, cause);
    }

    public TryAgain(String message) {
      super(message);
    }
  }

  /** The lane changed hands; whoever holds it now does the work. Nothing was written. */
  public static final class Superseded extends MemoException {
    private static final long serialVersionUID = 1;

    public Superseded(Fence fence) {
      super("lane " + fence.lane() + " has changed hands since " + fence.number());
    }
  }

  /** Sealed content does not open: it was changed, moved, or sealed under another key. */
  public static final class Unreadable extends MemoException {
    private static final long serialVersionUID = 1;

    public Unreadable(String message, Throwable cause) {
      super(message, cause);
    }

    public Unreadable(String message) {
      super(message);
    }
  }

  /** What was asked for does not exist, or not for this caller. */
  public static final class NotFound extends MemoException {
    private static final long serialVersionUID = 1;

    public NotFound(String message) {
      super(message);
    }
  }

  /** The caller is not given this; the same call is refused again. Nothing was written. */
  public static final class NotAllowed extends MemoException {
    private static final long serialVersionUID = 1;

    public NotAllowed(Permission missing) {
      super("this takes the permission " + missing);
    }
  }

  /**
   * The plan of the tenant holds no more of something; the same call is refused until the month is
   * over, the plan is a larger one or, of what is standing, there is room again. Nothing was
   * written, and nothing that is kept is touched.
   */
  public static final class Exhausted extends MemoException {
    private static final long serialVersionUID = 1;

    private final Metered what;

    public Exhausted(Metered what) {
      super("the plan holds no more of " + what);
      this.what = what;
    }

    /** What there is too little of. */
    public Metered what() {
      return what;
    }
  }

  /**
   * What a message refers to could not be fetched now. Another try may do, but not many, since who
   * asks in vain too often is kept out: so it counts as a failure of the message. Nothing was
   * written.
   */
  public static final class Unfetched extends MemoException {
    private static final long serialVersionUID = 1;

    public Unfetched(String message) {
      super(message);
    }
  }

  /**
   * Handling a message took more work than any message may take. Another try would hardly end
   * otherwise, so that it counts as a failure of the message. Nothing was written.
   */
  public static final class DeadlinePassed extends MemoException {
    private static final long serialVersionUID = 1;

    public DeadlinePassed(String message) {
      super(message);
    }
  }
}
