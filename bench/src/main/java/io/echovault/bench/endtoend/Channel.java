package io.echovault.bench.endtoend;

import io.echovault.ports.outbound.MessageSender;
import io.echovault.ports.vocabulary.Delivery;
import io.echovault.ports.vocabulary.MessageId;
import io.echovault.ports.vocabulary.SendResult;

/** Who takes the replies. */
enum Channel {
  /** The real adapter, over HTTP to a stand-in of the Graph API in this process. */
  HTTP {
    @Override
    MessageSender instead(MessageSender real) {
      return real;
    }
  },
  /** Nobody: a reply counts as taken as soon as it is handed over. */
  NONE {
    @Override
    MessageSender instead(MessageSender real) {
      return new MessageSender() {
        @Override
        public SendResult send(Delivery delivery) {
          return new SendResult.Accepted(new MessageId("taken." + delivery.id().value()));
        }

        @Override
        public void acknowledge(String via, MessageId message) {
          // There is nobody to tell.
        }
      };
    }
  };

  abstract MessageSender instead(MessageSender real);
}
